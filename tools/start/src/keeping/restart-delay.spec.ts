import { describe, expect, it } from '@jest/globals';
import { RestartDelay } from './restart-delay.js';

describe('starting again', () => {
  it('is quick at first, and slower each time it was in vain', () => {
    const delay = new RestartDelay();

    expect([0, 0, 0, 0, 0, 0, 0].map((lived) => delay.after(lived))).toEqual([200, 400, 800, 1600, 3200, 5000, 5000]);
  });

  it('is quick again after a good life', () => {
    const delay = new RestartDelay();
    [0, 0, 0].forEach((lived) => delay.after(lived));

    expect(delay.after(10_000)).toBe(200);
    expect(delay.after(9_999)).toBe(400);
  });
});
