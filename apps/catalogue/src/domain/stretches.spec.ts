import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { likely, LONG, SHORT, stretchesBetween, stretchesOf } from './stretches.js';

describe('stretches of the shelf', () => {
  it('are short ones for few numbers, from the newest down', () => {
    expect(stretchesOf({ newest: 100_000, found: 700, length: SHORT }, 500)).toEqual([194, 195]);
  });

  it('are long ones for many numbers, and named below 0', () => {
    expect(stretchesOf({ newest: 1_000_000, found: 100, length: LONG }, 500)).toEqual([
      -55, -56, -57, -58, -59, -60, -61, -62,
    ]);
  });

  it('are none where nothing was met, or where they would be half of the shelf', () => {
    expect(stretchesOf({ newest: 1_000_000, found: 0, length: LONG }, 500)).toBeNull();
    expect(stretchesOf({ newest: 1_000_000, found: 2, length: LONG }, 500)).toBeNull();
    expect(stretchesOf({ newest: 900, found: 900, length: SHORT }, 500)).toBeNull();
  });

  it('reach from the newest number down over as many as are likely needed, without a gap', () => {
    const met = fc.record({
      newest: fc.integer({ min: 1, max: 5_000_000 }),
      found: fc.integer({ min: 0, max: 2 * SHORT }),
      length: fc.constantFrom(SHORT, LONG),
    });
    fc.assert(
      fc.property(met, fc.integer({ min: 1, max: 500 }), (seen, wanted) => {
        const stretches = stretchesOf(seen, wanted);
        if (!stretches) return;
        const length = (stretches[0] ?? 0) < 0 ? LONG : SHORT;
        const named = stretches.map((no) => (no < 0 ? -1 - no : no));

        expect(named.at(-1)).toBe(Math.floor(seen.newest / length));
        expect(named).toEqual(named.map((_, i) => (named[0] ?? NaN) + i));
        expect(named[0]).toBeGreaterThanOrEqual(0);
        expect(likely(seen, seen.newest - (named[0] ?? NaN) * length)).toBeGreaterThanOrEqual(wanted - 1e-6);
      }),
    );
  });

  it('between two numbers are those that hold both and all between, unless there are too many', () => {
    expect(stretchesBetween(SHORT, SHORT)).toEqual([1]);
    expect(stretchesBetween(SHORT - 1, 3 * SHORT)).toEqual([0, 1, 2, 3]);
    expect(stretchesBetween(LONG - 1, 3 * LONG)).toEqual([-1, -2, -3, -4]);
    expect(stretchesBetween(1, 33 * LONG)).toBeNull();
  });

  it('count a few met by chance for less than many', () => {
    const share = (found: number) => likely({ newest: 1_000_000, found, length: LONG }, 1000) / found;

    expect(share(10)).toBeLessThan(share(1000));
    expect(likely({ newest: 300, found: 300, length: SHORT }, 100)).toBeLessThan(100);
  });
});
