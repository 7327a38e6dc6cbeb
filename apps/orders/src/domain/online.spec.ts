import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aDrum } from '../things/crafts.js';
import { after, aReservedOrder } from '../things/orders.js';
import { charged, heed, type Said } from './online.js';
import type { Order } from './order.js';
import { wayBack } from './paying-back.js';
import { Refund } from './refund.js';

function online(): Order {
  const order = aReservedOrder([aDrum()], { payBy: 'online' });
  for (const reference of ['a', 'b'])
    charged(order, order.payments[0]!, { reference, channel: 'qris', code: 'kode', account: null, trial: null });
  return order;
}
const says = (reference: string, state: Said['state'], amount = 85_000): Said => ({
  ...{ reference, state, amount },
  refunded: state === 'refunded' ? amount : 0,
});
const told = (order: Order, said: readonly Said[]): Order => {
  for (const [i, one] of said.entries()) heed(order, order.payments[0]!, one, after(i));
  return order;
};
/** What lasts of it: not when which moment was noted. */
const stateOf = ({ status, payments: [payment], refunds, cases }: Order) => ({
  status,
  payment: [payment!.state, payment!.received, payment!.online?.state, payment!.paidWith.toSorted()],
  refunds: refunds.map(({ amount, reason }) => `${reason} ${amount}`),
  /** One open case of a kind is kept, however often it is opened. */
  cases: [...new Set(cases.map(({ kind, amount }) => `${kind} ${amount}`))],
});

describe('what a provider says', () => {
  it('comes to the same in every order, however often', () => {
    const said = fc.constantFrom(
      says('b', 'pending'),
      says('b', 'denied'),
      says('b', 'paid'),
      says('b', 'expired'),
      says('b', 'refunded'),
      says('a', 'expired'),
      says('a', 'pending'),
      says('a', 'paid'),
    );
    fc.assert(
      fc.property(
        fc
          .array(said, { maxLength: 5 })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([one, other]) => {
          expect(stateOf(told(online(), other))).toEqual(stateOf(told(online(), one)));
          expect(stateOf(told(online(), [...one, ...other]))).toEqual(stateOf(told(online(), one)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('makes it paid once, a thousand times over', () => {
    const order = told(
      online(),
      Array.from({ length: 1_000 }, () => says('b', 'paid')),
    );

    expect(order).toMatchObject({
      status: 'paid',
      refunds: [],
      payments: [{ received: 85_000, confirmedBy: 'midtrans' }],
    });
  });

  it('gives back what was paid twice, by two codes', () => {
    const order = told(online(), [says('b', 'paid'), says('a', 'paid')]);

    expect(order.refunds).toMatchObject([{ reason: 'double', amount: 85_000, paidThrough: 'a' }]);
  });

  it('gives each of two payments back through its own code, and leaves nothing to a person when it does', () => {
    const order = told(online(), [says('b', 'paid'), says('a', 'paid')]);
    order.end({ reason: 'cancelled', short: [] }, after(9));
    const ways = order.refunds.map((refund) => wayBack(order, refund));
    expect(ways).toEqual(['a', 'b']);

    for (const [i, refund] of order.refunds.entries()) Object.assign(refund, { asked: true, paidThrough: ways[i] });
    expect(told(order, [says('a', 'refunded'), says('b', 'refunded')]).cases).toEqual([]);
  });

  it('gives parts back as long as a code has any left, and none through one that has not', () => {
    const order = told(online(), [says('b', 'paid')]);
    const parts = [50_000, 30_000, 6_000].map((amount) => Refund.of(order.payments[0]!, amount, 'returned'));
    order.refunds = parts;
    const ways = parts.map((refund) => (refund.paidThrough = wayBack(order, refund) ?? null));

    expect(ways).toEqual(['b', 'b', null]);
    Object.assign(parts[1]!, { state: 'paid-back', paidBack: { way: 'cash' } });
    expect(wayBack(order, parts[2]!)).toBe('b');
  });

  it('needs a person where one code gave back what was to come back by another', () => {
    const order = told(online(), [says('b', 'paid'), says('a', 'paid')]);
    Object.assign(order.refunds[0]!, { asked: true });

    expect(told(order, [says('b', 'refunded')]).cases).toMatchObject([{ kind: 'provider', amount: 85_000 }]);
  });

  it('is not final when it is a refusal', () => {
    expect(told(online(), [says('b', 'denied'), says('b', 'paid')]).status).toBe('paid');
  });

  it('lets another code be asked for when the one that is shown has run out', () => {
    expect(told(online(), [says('a', 'expired')]).payments[0]!.online!.state).toBe('ready');
    expect(told(online(), [says('b', 'expired')]).payments[0]!.online!.state).toBe('expired');
  });

  it('ends a code that came after its order had ended: nobody is asked about it for ever', () => {
    const order = aReservedOrder([aDrum()], { payBy: 'online' });
    order.endUnpaid(after(1_500));
    charged(order, order.payments[0]!, {
      ...{ reference: 'a', channel: 'qris', code: 'kode', account: null, trial: null },
    });

    expect(order.payments[0]!.online!.state).toBe('preparing');
    expect(told(order, [says('a', 'expired')]).payments[0]!.online!.state).toBe('expired');
  });

  it('leaves to a person what it gave back by itself', () => {
    expect(told(online(), [says('b', 'refunded')]).cases).toMatchObject([{ kind: 'provider', amount: 85_000 }]);
  });
});
