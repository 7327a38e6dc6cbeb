import { describe, expect, it } from '@jest/globals';
import { emailDelay, isGivenUp, webhookDelay } from './retry.js';

const delays = (of: (failed: number) => number | null): (number | null)[] =>
  Array.from({ length: 12 }, (_, index) => of(index + 1));

describe('trying again', () => {
  it.each([
    ['e-mails', emailDelay],
    ['webhooks', webhookDelay],
  ])('of %s takes longer each time, and ends', (_, of) => {
    const all = delays(of);
    const some = all.filter((delay) => delay !== null);

    expect(some).toEqual(some.toSorted((one, other) => one - other));
    expect(all.at(-1)).toBeNull();
  });

  it('is given up at a program that has been silent for five days', () => {
    const now = new Date('2026-11-22T00:00:00Z');

    expect(isGivenUp(null, now)).toBe(false);
    expect(isGivenUp(new Date('2026-11-17T00:00:01Z'), now)).toBe(false);
    expect(isGivenUp(new Date('2026-11-17T00:00:00Z'), now)).toBe(true);
  });
});
