import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deliveryFee } from './delivery-tariff.js';

const to = (province: string) => ({ way: 'courier' as const, province });

describe('delivery', () => {
  it('costs nothing for who collects it', () => {
    expect(deliveryFee({ way: 'pickup' }, 40_000)).toBe(0);
  });

  it('costs by started kilogram', () => {
    expect(deliveryFee(to('35'), 1)).toBe(9_000);
    expect(deliveryFee(to('35'), 1_000)).toBe(9_000);
    expect(deliveryFee(to('35'), 1_001)).toBe(18_000);
  });

  it.each([
    ['35', 9_000],
    ['31', 18_000],
    ['32', 18_000],
    ['33', 18_000],
    ['34', 18_000],
    ['36', 18_000],
    ['51', 42_000],
    ['11', 42_000],
    ['94', 42_000],
    ['00', 42_000],
  ])('costs by zone: province %s pays %i', (province, fee) => {
    expect(deliveryFee(to(province), 500)).toBe(fee);
  });

  it('never gets cheaper by being heavier', () => {
    const grams = fc.integer({ min: 1, max: 500_000 });
    fc.assert(
      fc.property(fc.constantFrom('31', '35', '51'), grams, grams, (province, one, other) => {
        const [light, heavy] = [Math.min(one, other), Math.max(one, other)];

        expect(deliveryFee(to(province), heavy)).toBeGreaterThanOrEqual(deliveryFee(to(province), light));
      }),
    );
  });
});
