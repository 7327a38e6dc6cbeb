import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aDrum } from '../things/crafts.js';
import { after, aReservedOrder } from '../things/orders.js';
import { charged, heed, type Said } from './online.js';
import type { Order } from './order.js';

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

    expect(order.refunds).toMatchObject([{ reason: 'double', amount: 85_000 }]);
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
