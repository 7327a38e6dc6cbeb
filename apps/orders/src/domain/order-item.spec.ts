import { describe, expect, it } from '@jest/globals';
import { orderItem } from '@rakkarya/contracts';
import { aCloth, aDrum } from '../things/crafts.js';
import { after, aPaidOrder, aReservedOrder, toSurabaya } from '../things/orders.js';
import { aParcelFact } from '../things/parcels.js';
import { itemOf, type ListedOrder } from './order-item.js';
import type { Order } from './order.js';

const today = '2026-11-22';
const listed = (order: Order, change: Partial<ListedOrder> = {}): ListedOrder => ({
  ...order,
  total: order.total,
  proofWaits: false,
  refundDue: false,
  ...change,
});
const late = (): Order => {
  const order = aPaidOrder();
  order.follow(aParcelFact(order.id, 2, { readyBy: '2026-11-21' }), 'accepted', after(1));
  return order;
};
const aReturn = (state: Order['returns'][number]['state']): Order['returns'][number] => ({
  ...{ id: 'x', producerId: 'y', state, reason: 'Retak', photos: 0, askedAt: '2026-11-21T00:00:00.000Z' },
  ...{ lines: [], answer: null },
});

describe('an order in a list', () => {
  it('is as the contracts want it', () => {
    const item = itemOf(listed(aReservedOrder([aDrum(), aCloth()], { delivery: toSurabaya })), today);

    expect(orderItem.parse(item)).toEqual(item);
    expect(item).toMatchObject({
      total: 453_000,
      delivery: 'courier',
      producers: ['Kelompok Jimbe Contoh', 'Kelompok Batik Contoh'],
      waiting: [],
    });
  });

  it('says what waits for a person, the proof first', () => {
    expect(itemOf(listed(late(), { proofWaits: true, refundDue: true }), today).waiting).toEqual([
      'proof',
      'refund',
      'late-parcel',
    ]);
  });

  it('waits for an answer to whoever asks to send something back, until there is one', () => {
    const asked = aReturn('asked');
    const waitingFor = (...returns: Order['returns']) => itemOf(listed(aPaidOrder(), { returns }), today).waiting;

    expect(waitingFor(asked)).toEqual(['return']);
    expect(waitingFor(aReturn('accepted'), aReturn('refused'), aReturn('received'))).toEqual([]);
  });

  it('waits for no parcel of an order that has ended', () => {
    expect(itemOf(listed(late(), { status: 'ended' }), today).waiting).toEqual([]);
    expect(itemOf(listed(late()), '2026-11-21').waiting).toEqual([]);
  });
});
