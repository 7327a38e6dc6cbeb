import { describe, expect, it } from '@jest/globals';
import { OneAtATime } from './one-at-a-time.js';

describe('work done one at a time', () => {
  it('never overlaps, and goes on after a failure', async () => {
    const queue = new OneAtATime(10, 'too-many');
    let atWork = 0;
    let most = 0;
    const work = async (fails: boolean) => {
      most = Math.max(most, (atWork += 1));
      await new Promise((resolve) => setImmediate(resolve));
      atWork -= 1;
      if (fails) throw new Error('spilt');
    };

    const results = await Promise.allSettled([false, true, false].map((fails) => queue.run(() => work(fails))));

    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(most).toBe(1);
    expect(queue.idle).toBe(true);
  });

  it('refuses when too many wait', async () => {
    const queue = new OneAtATime(1, 'too-many');
    const first = queue.run(async () => 1);
    const second = queue.run(async () => 2);

    expect(() => queue.run(async () => 3)).toThrow(expect.objectContaining({ code: 'too-many' }));
    expect(await Promise.all([first, second])).toEqual([1, 2]);
  });
});
