import { describe, expect, it } from '@jest/globals';
import { byGroup, cartLines, sumOf, type Variant } from './cart-lines.ts';

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
    expect(sumOf(cartLines(new Map([['BWL-1', 1]]), [aBowl()], { unknown: ['BWL-1'] }))).toBe(0);
  });

  it('says what it cost when it was put in, if that is no longer so', () => {
    const seen = new Map([['BWL-1', 45_000]]);

    expect(cartLines(new Map([['BWL-1', 1]]), [aBowl()], { seen })[0]).toMatchObject({ was: 45_000, problem: null });
    expect(cartLines(new Map([['BWL-1', 1]]), [aBowl({ price: 45_000 })], { seen })[0]?.was).toBeNull();
  });

  it('stands with its group, and what nobody knows any more at the end', () => {
    const cart = new Map([
      ['BWL-9', 1],
      ['BWL-1', 1],
      ['BWL-2', 1],
    ]);
    const groups = byGroup(cartLines(cart, [aBowl(), aBowl({ sku: 'BWL-2' })]));

    expect(groups.map(({ producer, lines }) => [producer?.slug, lines.map(({ sku }) => sku)])).toEqual([
      ['sekar-turi', ['BWL-1', 'BWL-2']],
      [undefined, ['BWL-9']],
    ]);
  });
});
