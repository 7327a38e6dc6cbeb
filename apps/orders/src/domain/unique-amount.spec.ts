import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { uniqueAmount } from './unique-amount.js';

const everyAmount = (base: number): number[] => Array.from({ length: 999 }, (_, i) => base + 1 + i);

describe('a unique amount', () => {
  it('is between 1 and 999 and awaited of nobody else', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000_000),
        fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 998 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (base, used, random) => {
          const taken = new Set(used.map((unique) => base + unique));
          const unique = uniqueAmount(base, taken, () => random)!;

          expect(unique).toBeGreaterThanOrEqual(1);
          expect(unique).toBeLessThanOrEqual(999);
          expect(taken).not.toContain(base + unique);
        },
      ),
    );
  });

  it('finds the last one that is free', () => {
    const taken = new Set(everyAmount(85_000).filter((amount) => amount !== 85_413));

    expect(uniqueAmount(85_000, taken)).toBe(413);
  });

  it('is none when all are taken', () => {
    expect(uniqueAmount(85_000, new Set(everyAmount(85_000)))).toBeNull();
  });

  it('keeps clear of other totals that come near', () => {
    const taken = new Set(everyAmount(85_500));

    for (let i = 0; i < 200; i++) expect(uniqueAmount(85_000, taken)).toBeLessThanOrEqual(500);
  });
});
