import { describe, expect, it } from '@jest/globals';
import { BrokenRule, type Caller } from '@rakkarya/contracts';
import fc from 'fast-check';
import { aBowl, aCloth, aDrum } from '../things/crafts.js';
import { after, anOrder, buyer, guest, staff } from '../things/orders.js';
import { aParcelFact } from '../things/parcels.js';
import { cancel, goOn, stop } from './cancelling.js';
import type { Order } from './order.js';
import type { ParcelStatus } from './words.js';

type Step = (order: Order, at: Date) => void;

const index = fc.nat(2);
const by = fc.constantFrom<Caller>(guest, buyer, staff);
const parcelStatus = fc.constantFrom<ParcelStatus>(
  'opened',
  'accepted',
  'packed',
  'sent',
  'ready',
  'delivered',
  'stopped',
);

/** Whatever may come, from anybody, in any order, any number of times. */
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(index, fc.integer({ min: -1, max: 5_000 })).map(
      ([i, more]): Step =>
        (order, at) =>
          confirm(order, i, more, at),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(index, by).map(
      ([i, who]): Step =>
        (order, at) =>
          order.payments[i] && order.attachProof(order.payments[i], at, who),
    ),
  },
  {
    weight: 2,
    arbitrary: by.map(
      (who): Step =>
        (order, at) =>
          cancel(order, at, who),
    ),
  },
  fc.constant<Step>((order, at) => order.endUnpaid(at)),
  fc.constant<Step>((order, at) => stop(order, at)),
  fc.constant<Step>((order, at) => goOn(order, at)),
  {
    weight: 3,
    arbitrary: fc.tuple(index, parcelStatus, fc.integer({ min: 1, max: 7 })).map(
      ([i, status, version]): Step =>
        (order, at) =>
          follow(order, i, status, version, at),
    ),
  },
);

const confirm = (order: Order, i: number, more: number, at: Date): unknown =>
  order.payments[i] && order.confirm(order.payments[i], order.payments[i].amount + more, { at: at, by: staff });

const follow = (order: Order, i: number, status: ParcelStatus, version: number, at: Date): unknown =>
  order.parts[i] &&
  order.follow(aParcelFact(order.id, version, { producerId: order.parts[i].producer.id }), status, at);

/** A step that is refused has to leave everything as it was. */
function lived(order: Order, life: readonly Step[], check: () => void): void {
  for (const [i, step] of life.entries()) {
    try {
      step(order, after(i));
    } catch (refusal) {
      if (!(refusal instanceof BrokenRule)) throw refusal;
    }
    check();
  }
}

const total = (amounts: readonly (number | null)[]): number =>
  amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);

const orders = fc.record({
  offers: fc.constantFrom([aDrum()], [aDrum(), aCloth()], [aDrum(), aCloth(), aBowl()]),
  payBy: fc.constantFrom('transfer' as const, 'cash' as const),
  uniqueAmounts: fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 })),
});

const reserved = orders.map(({ offers, payBy, uniqueAmounts }) => {
  const order = anOrder(offers, { payBy });
  order.reserve(after(order.holdMinutes), after(0));
  for (const [i, payment] of order.payments.entries())
    payment.beRecognisedBy(payBy === 'cash' ? null : uniqueAmounts[i]!);
  order.askForPayment(after(0));
  return order;
});

describe('whatever happens to an order', () => {
  it('no rupiah is lost: what came in is what was due and what goes back', () => {
    fc.assert(
      fc.property(reserved, fc.array(steps, { maxLength: 25 }), (order, life) => {
        lived(order, life, () => {
          const due = order.status === 'ended' ? [] : order.payments.filter(({ state }) => state === 'paid');

          expect(total(order.payments.map(({ received }) => received))).toBe(
            total(due.map(({ amount }) => amount)) + total(order.refunds.map(({ amount }) => amount)),
          );
        });
      }),
      { numRuns: 500 },
    );
  });

  it('its total is the sum of its payments', () => {
    fc.assert(
      fc.property(reserved, fc.array(steps, { maxLength: 25 }), (order, life) => {
        lived(order, life, () => {
          expect(order.total).toBe(order.subtotal + order.deliveryFee + order.uniqueAmounts);
          expect(order.total).toBe(total(order.payments.map(({ amount }) => amount)));
        });
      }),
    );
  });

  it('it has ended, or is paid, or somebody is awaited: a deadline runs or a proof waits for a person', () => {
    fc.assert(
      fc.property(reserved, fc.array(steps, { maxLength: 25 }), (order, life) => {
        lived(order, life, () => {
          const looking = order.payments.some(({ state }) => state === 'looking');

          if (order.status === 'reserved') expect(order.due !== null).toBe(!looking);
          else expect(order.due).toBeNull();
          if (order.status === 'ended') expect(order.payments.some(({ state }) => state === 'open')).toBe(false);
        });
      }),
      { numRuns: 300 },
    );
  });
});
