import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCloth, aDrum } from '../things/crafts.js';
import { after, aReservedOrder, staff } from '../things/orders.js';
import type { Order } from './order.js';
import { payBack } from './paying-back.js';
import { receive } from './receiving.js';
import { giveUp, reopen } from './reopening.js';

const at = after(2_000);
const paid = (order: Order, i: number, more = 0) => {
  const payment = order.payments[i]!;
  return receive(order, payment, { received: payment.amount + more, at, by: staff });
};
const due = (order: Order): number =>
  order.refunds.filter(({ state }) => state === 'due').reduce((total, { amount }) => total + amount, 0);
const received = (order: Order): number => order.payments.reduce((total, payment) => total + payment.received!, 0);

/** Of two payees one was paid in time, the other not: it has ended. */
function halfPaid(more = 0): Order {
  const order = aReservedOrder([aDrum(), aCloth()]);
  paid(order, 0, more);
  order.endUnpaid(after(1_500));
  return order;
}

describe('an order that is paid after it ended', () => {
  it('asks whether its stock is still there, and keeps the money until that is known', () => {
    const order = aReservedOrder();
    order.endUnpaid(after(1_500));

    expect(paid(order, 0)).toMatchObject([
      { name: 'orders.reopening-asked', data: { lines: [{ sku: 'JIMBE-MINI' }] } },
    ]);
    expect(order).toMatchObject({ status: 'ended', reopening: true, refunds: [] });
  });

  it('goes on as paid when it is', () => {
    const order = halfPaid();
    paid(order, 1);

    const facts = reopen(order, at);
    expect(facts.map(({ name }) => name)).toEqual(['orders.order-paid']);
    expect(facts[0]!.data).not.toHaveProperty('refund');
    expect(order).toMatchObject({ status: 'paid', ended: null, reopening: false, due: null });
    expect(order.refunds).toMatchObject([{ reason: 'cancelled', state: 'withdrawn' }]);
  });

  it('gives everything back when it is not', () => {
    const order = halfPaid();
    paid(order, 1);
    giveUp(order, at);

    expect(order).toMatchObject({ status: 'ended', reopening: false });
    expect(due(order)).toBe(received(order));
  });

  it.each([
    ['only a part of it comes', () => halfPaid(), -1],
    [
      'somebody else’s part is still missing',
      () => {
        const order = aReservedOrder([aDrum(), aCloth()]);
        order.endUnpaid(after(1_500));
        return order;
      },
      0,
    ],
    [
      'the buyer had cancelled it',
      () => {
        const order = aReservedOrder([aDrum(), aCloth()]);
        paid(order, 0);
        order.end({ reason: 'cancelled', short: [] }, at);
        return order;
      },
      0,
    ],
    [
      'nobody knows any more who its buyer was',
      () => {
        const order = halfPaid();
        order.buyer = { name: '–', phone: '', email: null };
        return order;
      },
      0,
    ],
  ])('does not ask when %s: the money goes back', (_, ordered, more) => {
    const order = ordered();
    paid(order, 1, more);

    expect(order.reopening).toBe(false);
    expect(order.refunds.at(-1)).toMatchObject({ reason: 'late', amount: order.payments[1]!.amount + more });
  });

  it('does not ask either when something was paid back before', () => {
    const order = halfPaid();
    payBack(order, order.refunds[0]!.id, { way: 'cash', reference: 'kuitansi 1', at: at.toISOString(), by: 'p' });
    paid(order, 1);

    expect(order.reopening).toBe(false);
  });

  it('does not ask either when the provider may have given something back already: it was asked to', () => {
    const order = halfPaid();
    order.refunds[0]!.asked = true;
    paid(order, 1);

    expect(order.reopening).toBe(false);
    expect(order.refunds.at(-1)).toMatchObject({ reason: 'late', amount: order.payments[1]!.amount });
  });

  it('pays nothing back while its stock is looked for', () => {
    const order = halfPaid();
    paid(order, 1);

    expect(() =>
      payBack(order, order.refunds[0]!.id, { way: 'cash', reference: 'x', at: at.toISOString(), by: 'p' }),
    ).toThrow(expect.objectContaining({ code: 'refund-status' }));
  });

  it('hears the answer once, however often it comes', () => {
    const order = halfPaid();
    paid(order, 1);
    reopen(order, at);

    expect([reopen(order, at), giveUp(order, at), paid(order, 1)]).toEqual([[], [], []]);
    expect(due(order)).toBe(0);
  });

  it('keeps what was due and gives back the rest, whatever came', () => {
    fc.assert(
      fc.property(fc.nat(9_999), fc.nat(9_999), fc.boolean(), fc.nat(999), (first, second, there, again) => {
        const order = halfPaid(first);
        paid(order, 1, second);
        const [, late] = order.payments;
        receive(order, late!, { received: late!.received! + again, as: 'again', at, by: staff });
        if (there) reopen(order, at);
        else giveUp(order, at);

        const kept = there ? order.payments.reduce((total, { amount }) => total + amount, 0) : 0;
        expect(received(order)).toBe(kept + due(order));
      }),
    );
  });
});
