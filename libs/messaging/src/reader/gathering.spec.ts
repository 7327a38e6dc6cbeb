import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { Event } from '@rakkarya/contracts';
import { Gathering } from './gathering.js';

const refused = (id: string): Event => ({
  id,
  reader: 'orders_end-refused',
  name: 'producers.stock-refused',
  happenedAt: '2026-11-22T10:00:00Z',
  data: { orderId: id, short: [] },
});

function gathering({ cannot = [] }: { cannot?: string[] } = {}) {
  const tried: string[][] = [];
  const gathered = new Gathering(async (events) => {
    const ids = events.map(({ id }) => id);
    tried.push(ids);
    await pause(1);
    if (ids.some((id) => cannot.includes(id))) throw new Error(`not ${ids}`);
  }, 20);
  return { tried, add: (...ids: string[]) => Promise.allSettled(ids.map((id) => gathered.add(refused(id)))) };
}

describe('events that are read together', () => {
  it('are those that come shortly after the first', async () => {
    const { tried, add } = gathering();

    const first = add('a', 'b');
    await first;
    await add('c');

    expect(tried).toEqual([['a', 'b'], ['c']]);
  });

  it('are no more than a reader may hold, and wait for no more then', async () => {
    const { tried, add } = gathering();
    const ids = Array.from({ length: 20 }, (_, n) => `e-${n}`);

    await add(...ids);

    expect(tried).toEqual([ids.slice(0, 16), ids.slice(16)]);
  });

  it('are tried one by one when they fail together, so that only what cannot be digested is refused', async () => {
    const { tried, add } = gathering({ cannot: ['b'] });

    const settled = await add('a', 'b', 'c');

    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(tried).toEqual([['a', 'b', 'c'], ['a'], ['b'], ['c']]);
  });

  it('are not tried a second time when there is only one', async () => {
    const { tried, add } = gathering({ cannot: ['a'] });

    expect(await add('a')).toMatchObject([{ status: 'rejected', reason: new Error('not a') }]);
    expect(tried).toEqual([['a']]);
  });
});
