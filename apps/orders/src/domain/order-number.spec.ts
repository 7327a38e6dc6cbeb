import { describe, expect, it } from '@jest/globals';
import { orderNumber } from '@rakkarya/contracts';
import { newOrderNumber } from './order-number.js';

describe('an order number', () => {
  const many = Array.from({ length: 5_000 }, newOrderNumber);

  it('is written as the contracts want it', () => {
    expect(many.filter((number) => !orderNumber.safeParse(number).success)).toEqual([]);
  });

  it('uses every symbol, and seldom comes twice', () => {
    expect(new Set(many.join('').replaceAll('RK-', '')).size).toBe(32);
    expect(new Set(many).size).toBeGreaterThan(4_990);
  });
});
