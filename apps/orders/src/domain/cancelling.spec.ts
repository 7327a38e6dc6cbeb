import { describe, expect, it } from '@jest/globals';
import { aCloth, aDrum } from '../things/crafts.js';
import { after, anOrder, aPaidOrder, aReservedOrder, buyer, guest, staff } from '../things/orders.js';
import { aParcelFact } from '../things/parcels.js';
import { cancel, goOn, stop } from './cancelling.js';
import type { Order } from './order.js';
import type { ParcelStatus } from './words.js';

const refused = (code: string) => expect.objectContaining({ code });
const follow = (order: Order, status: ParcelStatus, version: number) =>
  order.follow(aParcelFact(order.id, version), status, after(version));

describe('cancelling', () => {
  it.each([
    ['before its stock is held', anOrder],
    ['before it is paid', aReservedOrder],
  ])('ends an order at once %s', (_, order) => {
    const cancelled = order();
    expect(cancelled.cancellable).toBe(true);

    expect(cancel(cancelled, after(5), guest)).toMatchObject([
      { name: 'orders.order-ended', data: { reason: 'cancelled' } },
    ]);
    expect(cancelled).toMatchObject({ status: 'ended', cancellable: false });
    expect(cancelled.timeline.at(-1)).toMatchObject({ what: 'ended', details: { reason: 'cancelled', by: 'guest' } });
  });

  it.each([
    ['a paid order', () => aPaidOrder()],
    ['an order that is paid on collecting', () => aReservedOrder([aDrum()], { payBy: 'cash' })],
  ])('asks the groups first about %s', (_, anyOrder) => {
    const order = anyOrder();
    const before = order.status;

    expect(cancel(order, after(5), buyer)).toMatchObject([{ name: 'orders.cancellation-requested' }]);
    expect(order).toMatchObject({ status: before, cancellable: false });
    expect(cancel(order, after(6), buyer)).toEqual([]);
  });

  it('ends the order and gives the money back when the groups stop', () => {
    const order = aPaidOrder([aDrum(), aCloth()]);
    cancel(order, after(5), buyer);

    expect(stop(order, after(6))).toMatchObject([{ name: 'orders.order-ended', data: { reason: 'cancelled' } }]);
    expect(order.refunds).toMatchObject([
      { amount: 85_000, reason: 'cancelled' },
      { amount: 350_000, reason: 'cancelled' },
    ]);
    expect(stop(order, after(7))).toEqual([]);
    expect(order.refunds).toHaveLength(2);
  });

  it('is over when the groups go on, and cannot be asked for again', () => {
    const order = aPaidOrder();
    cancel(order, after(5), buyer);

    expect(goOn(order, after(6))).toMatchObject([{ name: 'orders.order-changed' }]);
    expect(order).toMatchObject({ status: 'paid', cancellable: false });
    expect(goOn(order, after(7))).toEqual([]);
    expect(() => cancel(order, after(8), buyer)).toThrow(refused('order-packed'));
  });

  it('that nobody asked for is not refused', () => {
    expect(goOn(aPaidOrder(), after(1))).toEqual([]);
  });

  it('says no once something is packed', () => {
    const order = aPaidOrder();
    follow(order, 'packed', 3);

    expect(order.cancellable).toBe(false);
    expect(() => cancel(order, after(5), staff)).toThrow(refused('order-packed'));
  });

  it('says no once it is on its way', () => {
    const order = aPaidOrder();
    follow(order, 'sent', 4);

    expect(() => cancel(order, after(5), staff)).toThrow(refused('order-status'));
  });

  it('says no to the groups, too, once it is on its way: a person has to look', () => {
    const order = aPaidOrder();
    follow(order, 'sent', 4);

    expect(() => stop(order, after(5))).toThrow(refused('order-status'));
  });

  it('a second time changes nothing', () => {
    const order = anOrder();
    cancel(order, after(5), guest);

    expect(cancel(order, after(6), guest)).toEqual([]);
  });
});

describe('a proof that came before the buyer cancelled', () => {
  const cancelledBy = (by: typeof guest): Order => {
    const order = aReservedOrder();
    order.attachProof(order.payments[0]!, { at: after(1), by: guest });
    cancel(order, after(2), by);
    return order;
  };

  it('still waits for a person, who finds the money: it goes back', () => {
    const order = cancelledBy(guest);
    expect(order.payments).toMatchObject([{ state: 'looking' }]);

    order.confirm(order.payments[0]!, 85_000, { at: after(9), by: staff });
    expect(order).toMatchObject({ payments: [{ state: 'closed' }], refunds: [{ amount: 85_000, reason: 'late' }] });
  });

  it('still waits for a person, who finds nothing', () => {
    const order = cancelledBy(guest);

    expect(cancel(order, after(8), guest)).toEqual([]);
    expect(cancel(order, after(9), staff)).toMatchObject([{ name: 'orders.order-changed' }]);
    expect(order.payments).toMatchObject([{ state: 'closed' }]);
    expect(cancel(order, after(10), staff)).toEqual([]);
  });

  it('has been looked at when it is staff who cancel', () => {
    expect(cancelledBy(staff).payments).toMatchObject([{ state: 'closed' }]);
  });

  it('leaves no clock running', () => {
    expect(cancelledBy(guest)).toMatchObject({ due: null, clockStoppedAt: null });
  });
});
