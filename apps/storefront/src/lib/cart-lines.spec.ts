import { describe, expect, it } from '@jest/globals';
import { cartLines, sumOf, type Variant } from './cart-lines.ts';

const aBowl = (over: Partial<Variant> = {}): Variant => ({
  sku: 'BWL-1',
  title: '20 cm',
  craft: { slug: 'mangkuk', title: 'Mangkuk kayu', image: null },
  producer: { slug: 'sekar-turi', name: 'Sekar Turi' },
  price: 50_000,
  weight: 400,
  leadDays: 0,
  available: 3,
  ...over,
});

describe('a line in the cart', () => {
  it('has no problem while there are enough', () => {
    const lines = cartLines(new Map([['BWL-1', 3]]), [aBowl()]);

    expect(lines[0]?.problem).toBeNull();
    expect(sumOf(lines)).toBe(150_000);
  });

  it('says when there are fewer', () => {
    expect(cartLines(new Map([['BWL-1', 4]]), [aBowl()])[0]?.problem).toBe('short');
  });

  it('says when there are none', () => {
    expect(cartLines(new Map([['BWL-1', 1]]), [aBowl({ available: 0 })])[0]?.problem).toBe('sold-out');
  });

  it('says when it is no longer for sale, or has no price, and then costs nothing', () => {
    expect(cartLines(new Map([['BWL-9', 1]]), [aBowl()])[0]?.problem).toBe('gone');
    expect(sumOf(cartLines(new Map([['BWL-1', 1]]), [aBowl()], ['BWL-1']))).toBe(0);
  });
});
