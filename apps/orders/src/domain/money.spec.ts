import { describe, expect, it } from '@jest/globals';
import { MOST, sum, times } from './money.js';

describe('money', () => {
  it('adds and multiplies whole rupiah', () => {
    expect(sum([85_000, 9_000, 0])).toBe(94_000);
    expect(times(85_000, 3)).toBe(255_000);
    expect(sum([])).toBe(0);
  });

  it('refuses what is more than an order can be', () => {
    expect(() => times(1_000_000_000_000, 49_950)).toThrow(expect.objectContaining({ code: 'ill-formed' }));
    expect(() => sum([MOST, 1])).toThrow(expect.objectContaining({ code: 'ill-formed' }));
    expect(sum([MOST - 1, 1])).toBe(MOST);
  });
});
