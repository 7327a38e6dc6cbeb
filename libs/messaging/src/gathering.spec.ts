import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Gathering } from './gathering.js';

function gathering({ cannot = [], eager = false }: { cannot?: string[]; eager?: boolean } = {}) {
  const tried: string[][] = [];
  const gathered = new Gathering<string>(
    async (ids) => {
      tried.push(ids);
      await pause(5);
      if (ids.some((id) => cannot.includes(id))) throw new Error(`not ${ids}`);
    },
    { within: 20, eager },
  );
  return { tried, add: (...ids: string[]) => Promise.allSettled(ids.map((id) => gathered.add(id))) };
}

describe('events that are read together', () => {
  afterEach(() => void jest.useRealTimers());

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

  it('wait for no others where nobody may wait, but for those before them to be digested', async () => {
    const { tried, add } = gathering({ eager: true, cannot: ['c'] });

    const first = add('a', 'b');
    while (tried.length === 0) await pause(0);
    const settled = await Promise.all([first, add('c'), add('d')]);

    expect(tried).toEqual([['a', 'b'], ['c', 'd'], ['c'], ['d']]);
    expect(settled.flat().map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });

  it('wait for more to come, where somebody waits, only after several came together', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    const tried: string[][] = [];
    const gathered = new Gathering<string>(async (ids) => void tried.push(ids), { within: 3, eager: true });

    await gathered.add('a');
    await Promise.all([gathered.add('b'), gathered.add('c')]);
    const late = [gathered.add('d')];
    await turn();
    late.push(gathered.add('e'));
    expect(tried).toEqual([['a'], ['b', 'c']]);

    await jest.advanceTimersByTimeAsync(3);
    await Promise.all(late);
    expect(tried.slice(2)).toEqual([['d', 'e']]);
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
