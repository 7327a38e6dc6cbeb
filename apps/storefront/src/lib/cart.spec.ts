import { describe, expect, it } from '@jest/globals';
import { addToCart, linesOf, piecesIn, readCart, setInCart, writeCart } from './cart.ts';

describe('a cart', () => {
  it('is read as it was written', () => {
    const cart = addToCart(addToCart(readCart(undefined), 'KDG-25', 2), 'BTK-1', 1);

    expect(readCart(writeCart(cart))).toEqual(cart);
    expect(linesOf(cart)).toEqual([
      { sku: 'KDG-25', quantity: 2 },
      { sku: 'BTK-1', quantity: 1 },
    ]);
  });

  it('adds to what is there', () => {
    expect(addToCart(readCart('{"KDG-25":2}'), 'KDG-25', 3).get('KDG-25')).toBe(5);
  });

  it('takes a line out at nothing', () => {
    expect(piecesIn(setInCart(readCart('{"KDG-25":2,"BTK-1":1}'), 'KDG-25', 0))).toBe(1);
  });

  it('holds at most 999 of one thing and 50 kinds', () => {
    const full = readCart(JSON.stringify(Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`SKU-${i}`, 1]))));

    expect(full.size).toBe(50);
    expect(addToCart(full, 'ONE-MORE', 1)).toEqual(full);
    expect(addToCart(full, 'SKU-3', 5000).get('SKU-3')).toBe(999);
  });

  it.each([
    ['no JSON', '{"KDG'],
    ['a list', '[["KDG-25",2]]'],
    ['a word', '"KDG-25"'],
    ['null', 'null'],
    ['a negative number', '{"KDG-25":-2}'],
    ['a fraction', '{"KDG-25":1.5}'],
    ['a number in words', '{"KDG-25":"2"}'],
    ['an endless number', '{"KDG-25":1e999}'],
    ['a thing', '{"KDG-25":{"toString":1}}'],
    ['markup for a SKU', '{"<script>":1}'],
    ['a prototype', '{"__proto__":{"KDG-25":1}}'],
  ])('tampered with, %s, is empty', (_what, text) => {
    expect(readCart(text).size).toBe(0);
  });

  it('keeps the good lines beside a bad one', () => {
    expect(linesOf(readCart('{"KDG-25":2,"x":1,"BTK-1":0}'))).toEqual([{ sku: 'KDG-25', quantity: 2 }]);
  });

  it.each([Number.NaN, 1.5, Infinity])('says no to %p pieces', (quantity) => {
    expect(addToCart(readCart(undefined), 'KDG-25', quantity).size).toBe(0);
  });
});
