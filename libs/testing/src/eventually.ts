import { setTimeout as pause } from 'node:timers/promises';

/**
 * Tries until it does not throw, and answers what it answered; after `within` ms it throws what it threw last.
 * `await eventually(async () => expect(await statusOf(order)).toBe('reserved'))`
 */
export async function eventually<T>(check: () => Promise<T> | T, within = 60_000): Promise<T> {
  const giveUpAt = Date.now() + within;
  for (let wait = 5; ; wait = Math.min(wait * 1.5, 100)) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() + wait > giveUpAt) throw error;
    }
    await pause(wait);
  }
}
