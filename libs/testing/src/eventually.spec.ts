import { describe, expect, it } from '@jest/globals';
import { eventually } from './eventually.js';

describe('eventually', () => {
  it('answers what the first try that worked answered', async () => {
    let tries = 0;

    const answer = await eventually(() => {
      expect(++tries).toBe(3);
      return tries;
    });

    expect(answer).toBe(3);
  });

  it('throws the last reason when the time is over', async () => {
    let tries = 0;

    await expect(eventually(() => Promise.reject(new Error(`no, ${++tries}`)), 50)).rejects.toThrow(/^no, [2-9]/);
  });
});
