import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aBowl, aCloth, aDrum, batik, bubut, jimbe } from '../things/crafts.js';
import { chosen, type Offer } from './price-list.js';
import { quote } from './quote.js';

const toJakarta = { way: 'courier' as const, province: '31' };

const offers = fc.uniqueArray(
  fc.record<Offer>({
    sku: fc.stringMatching(/^[A-Z]{4}$/),
    price: fc.nat(5_000_000),
    weight: fc.integer({ min: 1, max: 100_000 }),
    leadDays: fc.constant(0),
    title: fc.constant({ id: 'Karya' }),
    craft: fc.constant({ slug: 'karya', image: null }),
    seller: fc.constantFrom(jimbe, batik, bubut),
  }),
  { selector: (offer) => offer.sku, minLength: 1, maxLength: 12 },
);
const carts = offers.chain((all) =>
  fc.record({
    offers: fc.constant(all),
    quantities: fc.array(fc.integer({ min: 1, max: 999 }), { minLength: all.length, maxLength: all.length }),
  }),
);

describe('a quote', () => {
  it('has a parcel for each group and a share for each payee', () => {
    const { parts, shares } = quote(
      chosen(
        [
          { sku: 'JIMBE-MINI', quantity: 2 },
          { sku: 'BATIK-TULIS', quantity: 1 },
          { sku: 'MANGKUK-JATI', quantity: 1 },
        ],
        [aDrum(), aCloth(), aBowl()],
      ),
      toJakarta,
    );

    expect(parts).toMatchObject([
      { producer: { id: jimbe.id }, goods: 170_000, deliveryFee: 36_000 },
      { producer: { id: batik.id }, goods: 350_000, deliveryFee: 18_000 },
      { producer: { id: bubut.id }, goods: 60_000, deliveryFee: 18_000 },
    ]);
    expect(shares).toMatchObject([
      { payee: { name: 'Kas Jimbe Contoh' }, amount: 170_000 + 36_000 + 60_000 + 18_000 },
      { payee: { name: 'Kas Batik Contoh' }, amount: 350_000 + 18_000 },
    ]);
  });

  it('is the sum of its parts, whichever way one adds them', () => {
    fc.assert(
      fc.property(carts, fc.constantFrom({ way: 'pickup' as const }, toJakarta), (cart, to) => {
        const lines = chosen(
          cart.offers.map(({ sku }, i) => ({ sku, quantity: cart.quantities[i]! })),
          cart.offers,
        );
        const { parts, shares, subtotal, deliveryFee, total } = quote(lines, to);

        expect(subtotal).toBe(lines.reduce((all, line) => all + line.price * line.quantity, 0));
        expect(total).toBe(subtotal + deliveryFee);
        expect(parts.reduce((all, part) => all + part.goods + part.deliveryFee, 0)).toBe(total);
        expect(shares.reduce((all, share) => all + share.amount, 0)).toBe(total);
        expect(new Set(shares.map(({ payee }) => payee.id)).size).toBe(shares.length);
      }),
    );
  });

  it('says no to more than an order can come to', () => {
    const dear = aDrum({ price: 1_000_000_000_000 });

    expect(() => quote(chosen([{ sku: 'JIMBE-MINI', quantity: 1 }], [dear]), toJakarta)).toThrow(
      expect.objectContaining({
        code: 'ill-formed',
        details: { issues: [expect.objectContaining({ field: 'lines', code: 'too_big' })] },
      }),
    );
  });
});
