import { describe, expect, it } from '@jest/globals';
import { percentile } from './percentile.js';

describe('a percentile', () => {
  it('is the value that share of the others lies below', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);

    expect(percentile(hundred, 0.5)).toBe(51);
    expect(percentile(hundred, 0.99)).toBe(100);
  });

  it('is no number when nothing was measured', () => {
    expect(percentile([], 0.5)).toBeNaN();
  });
});
