import { setTimeout as pause } from 'node:timers/promises';

/** Services hear of each other's news a moment later. */
export async function until<T>(ask: () => Promise<T>, there: (answer: T) => boolean): Promise<T> {
  const giveUpAt = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (there(answer) || Date.now() > giveUpAt) return answer;
    await pause(50);
  }
}
