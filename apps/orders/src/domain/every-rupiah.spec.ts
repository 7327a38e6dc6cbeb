import { describe, expect, it } from '@jest/globals';
import { BrokenRule, type DeliveryChoice } from '@rakkarya/contracts';
import fc from 'fast-check';
import { batik, bubut, jimbe } from '../things/crafts.js';
import { after, guest, hold, morning, recognition } from '../things/orders.js';
import { completed } from './order-facts.js';
import { byLargestRemainder } from './money.js';
import { viewForProducer } from './order-view-for-producer.js';
import { viewOf } from './order-view.js';
import { place } from './place.js';
import type { Offer } from './price-list.js';
import type { Rate } from './passage.js';
import type { Voucher } from './voucher.js';
import type { OrderDraft } from './words.js';

const groups = [jimbe, batik, bubut];

const offers = fc.uniqueArray(
  fc.record<Offer>({
    sku: fc.stringMatching(/^[A-Z]{4}$/),
    price: fc.oneof(fc.nat(99), fc.nat(5_000_000)),
    weight: fc.integer({ min: 1, max: 100_000 }),
    leadDays: fc.constant(0),
    title: fc.constant({ id: 'Karya' }),
    craft: fc.constant({ slug: 'karya', image: null }),
    seller: fc.constantFrom(...groups),
  }),
  { selector: ({ sku }) => sku, minLength: 1, maxLength: 12 },
);

const off = fc.oneof(
  fc.integer({ min: 1, max: 100 }).map((percent) => ({ kind: 'percent' as const, percent })),
  fc.integer({ min: 1, max: 9_000_000 }).map((amount) => ({ kind: 'amount' as const, amount })),
);
const vouchers = fc.tuple(
  ...groups.map(({ id }, i) => fc.option(off).map((some) => some && aVoucher(`V${i}X`, id, some))),
);
const aVoucher = (code: string, producerId: string, some: Voucher['off']): Voucher => ({
  ...{
    code,
    producerId,
    off: some,
    minimum: 0,
    from: '2026-01-01',
    until: '2027-01-01',
    left: null,
    leftForPhone: null,
  },
});

const choice = (producerId: string): fc.Arbitrary<DeliveryChoice | null> =>
  fc.option(
    fc.oneof(
      fc.constant<DeliveryChoice>({ producerId, way: 'pickup' }),
      fc.constant<DeliveryChoice>({ producerId, way: 'courier', service: 'table' }),
      fc.constant<DeliveryChoice>({ producerId, way: 'courier', service: 'jne:REG' }),
    ),
  );

const carts = fc.record({
  offers,
  quantities: fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 12, maxLength: 12 }),
  vouchers,
  choices: fc.tuple(...groups.map(({ id }) => choice(id))),
  fee: fc.nat(500_000),
  courier: fc.boolean(),
  uniqueAmounts: fc.array(fc.option(fc.integer({ min: 1, max: 999 })), { minLength: 3, maxLength: 3 }),
});
type Cart = typeof carts extends fc.Arbitrary<infer T> ? T : never;

const address = {
  street: 'Jalan Contoh 1',
  village: 'Tumpang',
  district: 'Talun',
  regency: 'Kabupaten Blitar',
  province: '35',
};

/** Placed, reserved, and asked to be paid; nothing when its choices do not go together. */
function ordered(cart: Cart) {
  const given = cart.vouchers.filter((voucher) => voucher !== null);
  const own = given.filter(({ producerId }) => cart.offers.some(({ seller }) => seller?.id === producerId));
  const draft: OrderDraft = {
    lines: cart.offers.map(({ sku }, i) => ({ sku, quantity: cart.quantities[i]! })),
    buyer: { name: 'Contoh Pembeli', phone: '+6281200000099' },
    delivery: cart.courier ? { way: 'courier', address } : { way: 'pickup' },
    deliveries: cart.choices.filter((one) => one !== null).filter(({ way }) => cart.courier || way === 'pickup'),
    payBy: 'transfer',
    vouchers: own.map(({ code }) => code),
  };
  const rate: Rate = { id: 'jne:REG', name: 'JNE REG', days: '2', fee: cart.fee };
  const rates = new Map(groups.map(({ id }) => [id, [rate]]));
  const terms = { vouchers: given, rates };
  const order = place({ by: guest, language: 'id', draft, offers: cart.offers, hold, at: morning, recognition, terms });
  order.reserve(after(60), morning);
  for (const [i, payment] of order.payments.entries()) payment.beRecognisedBy(cart.uniqueAmounts[i] ?? null);
  return order;
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
const whole = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0;

describe('every rupiah of an order', () => {
  it('is in one place and no other: lines, discounts, deliveries, shares and payments add up, whichever way one adds them', () => {
    fc.assert(
      fc.property(carts, (cart) => {
        const order = ordered(cart);
        const view = viewOf(order);

        expect(view.subtotal).toBe(total(view.lines.map((line) => line.price * line.quantity)));
        expect(view.discount).toBe(total(view.lines.map((line) => line.discount)));
        expect(view.discount).toBe(total(view.vouchers.map((voucher) => voucher.discount)));
        expect(view.deliveryFee).toBe(total(view.deliveries.map(({ fee }) => fee)));
        expect(view.total).toBe(view.subtotal - view.discount + view.deliveryFee + view.uniqueAmounts);
        expect(view.total).toBe(total(view.payments.map(({ amount }) => amount)));
        expect(view.uniqueAmounts).toBe(total(view.payments.map(({ uniqueAmount }) => uniqueAmount ?? 0)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is whole and never owed the other way round: nothing is negative, no discount exceeds its line', () => {
    fc.assert(
      fc.property(carts, (cart) => {
        const view = viewOf(ordered(cart));
        const amounts = [view.subtotal, view.discount, view.deliveryFee, view.total];

        expect([...amounts, ...view.payments.map(({ amount }) => amount)].filter((amount) => !whole(amount))).toEqual(
          [],
        );
        for (const line of view.lines) {
          expect(whole(line.discount)).toBe(true);
          expect(line.discount).toBeLessThanOrEqual(line.total);
        }
        for (const { way, fee } of view.deliveries) if (way === 'pickup') expect(fee).toBe(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('reaches the group that earned it: what groups earn is what payees are owed, and what each group is shown', () => {
    fc.assert(
      fc.property(carts, (cart) => {
        const order = ordered(cart);
        const { data } = completed(order, morning);
        const earned = total((data as { earnings: { amount: number }[] }).earnings.map(({ amount }) => amount));

        expect(earned).toBe(order.total - order.uniqueAmounts);
        for (const payment of order.payments) {
          const own = order.parts.filter(({ payee }) => payee.id === payment.payeeId);
          const seen = own.map(({ producer }) => viewForProducer(order, producer.id, payment));
          const unique = payment.uniqueAmount ?? 0;

          expect(total(seen.map((view) => view.total - unique))).toBe(payment.amount - unique);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('says no rather than lose some where a sum would be too large to count', () => {
    const dear = { sku: 'EMAS', price: 900_000_000_000, weight: 1, leadDays: 0, title: { id: 'Emas' }, seller: jimbe };
    const offer: Offer = { ...dear, craft: { slug: 'emas', image: null } };
    const draft = {
      lines: [{ sku: 'EMAS', quantity: 999 }],
      delivery: { way: 'pickup' as const },
      payBy: 'transfer' as const,
    };
    const buyer = { name: 'Contoh', phone: '+6281200000099' };

    expect(() =>
      place({ by: guest, language: 'id', draft: { ...draft, buyer }, offers: [offer], hold, at: morning, recognition }),
    ).toThrow(BrokenRule);
  });
});

describe('an amount that is divided by largest remainder', () => {
  const weights = fc.array(fc.nat(900_000_000), { minLength: 1, maxLength: 50 });

  it('is all there, and no share is larger than its weight or more than a rupiah from its due', () => {
    fc.assert(
      fc.property(
        weights.chain((all) => fc.record({ all: fc.constant(all), amount: fc.nat(Math.min(total(all), 1e12)) })),
        ({ all, amount }) => {
          const shares = byLargestRemainder(amount, all);

          expect(total(shares)).toBe(total(all) === 0 ? 0 : amount);
          for (const [i, share] of shares.entries()) {
            expect(share).toBeLessThanOrEqual(all[i]!);
            if (total(all) > 0) expect(Math.abs(share - (amount * all[i]!) / total(all))).toBeLessThan(1.001);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
