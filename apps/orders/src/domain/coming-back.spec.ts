import { describe, expect, it } from '@jest/globals';
import { aBowl, aCloth, aDrum, batik, bubut, jimbe } from '../things/crafts.js';
import { after, aPaidOrder, aReservedOrder, staff, toSurabaya } from '../things/orders.js';
import { aParcelFact } from '../things/parcels.js';
import { cancel } from './cancelling.js';
import { passCash } from './cash.js';
import type { Order } from './order.js';
import { viewOf } from './order-view.js';
import { worthOf } from './part.js';

const atTheDoor = { payBy: 'cod' as const, delivery: toSurabaya };
const names = (facts: { name: string }[]) => facts.map(({ name }) => name);
const fee = (order: Order, i: number) => order.parts[i]!.deliveryFee;
const worth = (order: Order, i: number) => worthOf(order.parts[i]!);

const send = (order: Order, { id: producerId }: { id: string }) =>
  order.follow(aParcelFact(order.id, 4, { producerId, courier: 'JNE' }), 'sent', after(20));
const deliver = (order: Order, { id: producerId }: { id: string }) =>
  order.follow(aParcelFact(order.id, 5, { producerId, courier: 'JNE' }), 'delivered', after(40));
const bringBack = (order: Order, { id: producerId }: { id: string }) =>
  order.follow(aParcelFact(order.id, 5, { producerId, courier: 'JNE', cameBack: 'ditolak' }), 'stopped', after(30));

describe('a parcel that came back, to be paid at the door', () => {
  it('ends its order without payment when there is no other', () => {
    const order = aReservedOrder([aDrum()], atTheDoor);
    send(order, jimbe);

    expect(names(bringBack(order, jimbe))).toEqual(['orders.order-ended']);
    expect(order).toMatchObject({ status: 'ended', due: null, refunds: [], ended: { reason: 'cancelled' } });
    expect(order.payments).toMatchObject([{ state: 'closed', received: null }]);
    expect(order.timeline.find(({ what }) => what === 'parcel-came-back')?.details).toMatchObject({
      ...{ producer: jimbe.name, reason: 'ditolak' },
    });
  });

  it('leaves the others to be paid and handed over; its group has earned nothing', () => {
    const order = aReservedOrder([aDrum(), aCloth()], atTheDoor);
    send(order, jimbe);
    send(order, batik);
    bringBack(order, jimbe);
    deliver(order, batik);

    expect(order.payments.map(({ state }) => state)).toEqual(['closed', 'open']);
    const facts = passCash(order, order.payments[1]!, { holder: 'payee', at: after(50), by: staff });
    expect(order.status).toBe('completed');
    expect(facts.at(-1)).toMatchObject({
      name: 'orders.order-completed',
      data: { lines: [{ sku: 'BATIK-TULIS' }], earnings: [{ producerId: batik.id, amount: worth(order, 1) }] },
    });
    expect(order.refunds).toEqual([]);
  });

  it('lowers what its payee is to receive for another one', () => {
    const order = aReservedOrder([aDrum(), aBowl()], atTheDoor);
    send(order, jimbe);
    send(order, bubut);
    bringBack(order, jimbe);

    expect(order.payments).toMatchObject([{ state: 'open', amount: worth(order, 1) }]);
    expect(order.total).toBe(worth(order, 1));
    deliver(order, bubut);
    const facts = passCash(order, order.payments[0]!, { holder: 'payee', at: after(50), by: staff });
    expect(facts.at(-1)).toMatchObject({ data: { earnings: [{ producerId: bubut.id, amount: worth(order, 1) }] } });
    expect((facts.at(-1)!.data as { earnings: unknown[] }).earnings).toHaveLength(1);
  });

  it('ends it without payment when another one of the same payee comes back too', () => {
    const order = aReservedOrder([aDrum(), aBowl()], atTheDoor);
    for (const group of [jimbe, bubut]) send(order, group);
    for (const group of [jimbe, bubut]) bringBack(order, group);

    expect(order).toMatchObject({ status: 'ended', refunds: [], payments: [{ state: 'closed' }] });
  });

  it('lets a deadline run again for what is not yet sent', () => {
    const order = aReservedOrder([aDrum(), aCloth()], atTheDoor);
    send(order, jimbe);
    expect(order.due).toBeNull();
    bringBack(order, jimbe);

    expect(order).toMatchObject({ status: 'reserved', due: after(30 + order.holdMinutes) });
    expect(names(order.endUnpaid(after(99_999)))).toEqual(['orders.order-ended']);
  });

  it('is not sent again by a fact that comes too late', () => {
    const order = aReservedOrder([aDrum(), aCloth()], atTheDoor);
    bringBack(order, jimbe);

    expect(names(send(order, jimbe))).toEqual(['orders.order-changed']);
    expect(order.due).not.toBeNull();
    expect(viewOf(order).parcels).toMatchObject([{ status: 'stopped' }]);
  });

  it('gives back whatever money comes for it after all', () => {
    const order = aReservedOrder([aDrum(), aCloth()], atTheDoor);
    send(order, jimbe);
    bringBack(order, jimbe);
    const [payment] = order.payments;
    order.confirm(payment!, payment!.amount, { at: after(60), by: staff });

    expect(order.refunds).toMatchObject([{ reason: 'late', amount: payment!.amount }]);
    expect(order.status).toBe('reserved');
  });
});

describe('a paid parcel that came back', () => {
  it('is a refund due of its goods, and the end when there is no other; the courier had the fee, which its group is owed', () => {
    const order = aPaidOrder([aDrum()], { delivery: toSurabaya });
    send(order, jimbe);
    const facts = bringBack(order, jimbe);

    expect(order.status).toBe('ended');
    expect(order.refunds).toMatchObject([{ state: 'due', reason: 'cancelled', amount: order.total - fee(order, 0) }]);
    expect(facts).toMatchObject([{ data: { earnings: [{ producerId: jimbe.id, amount: fee(order, 0) }] } }]);
  });

  it('is a refund due, once, while the rest completes as usual', () => {
    const order = aPaidOrder([aDrum(), aBowl()], { delivery: toSurabaya });
    send(order, jimbe);
    send(order, bubut);
    bringBack(order, jimbe);
    bringBack(order, jimbe);

    expect(order.refunds).toMatchObject([{ state: 'due', reason: 'returned', amount: 85_000 }]);
    const facts = deliver(order, bubut);
    expect(facts).toMatchObject([
      {
        name: 'orders.order-completed',
        data: {
          earnings: [
            { producerId: bubut.id, amount: worth(order, 1) },
            { producerId: jimbe.id, amount: fee(order, 0) },
          ],
        },
      },
    ]);
  });

  it('gives back no more than was paid when all come back one after another', () => {
    const order = aPaidOrder([aDrum(), aBowl(), aCloth()], { delivery: toSurabaya });
    for (const group of [jimbe, bubut, batik]) send(order, group);
    for (const group of [jimbe, bubut, batik]) bringBack(order, group);

    expect(order.status).toBe('ended');
    const back = order.refunds.reduce((total, { amount }) => total + amount, 0);
    expect(back).toBe(order.total - order.deliveryFee);
  });

  it('does not keep the buyer from cancelling what is not packed yet', () => {
    const order = aPaidOrder([aDrum(), aBowl()], { delivery: toSurabaya });
    send(order, jimbe);
    bringBack(order, jimbe);

    expect(names(cancel(order, after(40), staff))).toEqual(['orders.cancellation-requested']);
  });
});
