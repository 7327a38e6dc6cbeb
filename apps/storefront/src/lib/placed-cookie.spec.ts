import { describe, expect, it } from '@jest/globals';
import { placedWith } from './placed-cookie.ts';

const kept = (value: string | undefined) => ({ get: () => value });

describe('the order of a review page', () => {
  it('is found again by the same key', () => {
    expect(placedWith(kept('k1 /pesanan/RK-222222?kunci=abc'), 'k1')).toBe('/pesanan/RK-222222?kunci=abc');
  });

  it.each([undefined, '', 'k1', 'k2 /pesanan/RK-222222', 'k1 https://evil.example/', 'k1 //evil.example'])(
    'is not found in %j',
    (value) => {
      expect(placedWith(kept(value), 'k1')).toBeNull();
    },
  );

  it('is not found without a key', () => {
    expect(placedWith(kept(' /pesanan/RK-222222'), '')).toBeNull();
  });
});
