import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fact } from '@rakkarya/contracts';
import { eventually, type House } from '@rakkarya/testing';
import { heard } from '../things/events.js';
import { announcedOf, anOpenShop, decisions, placed, reserved, shown } from '../things/shop.js';
import { EndOrderOnStockRefused } from './end-order-on-stock-refused.js';

describe('when there is too little of something', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const refused = (orderId: string): Fact<'producers.stock-refused'> => ({
    name: 'producers.stock-refused',
    data: { orderId, short: [{ sku: 'JIMBE-MINI', left: 2 }] },
  });

  it('the order ends, and keeps what was short and how many are left', async () => {
    const told = decisions(house);
    const { order } = await placed(house);
    await house.say(refused(order.id));

    await eventually(async () => expect(await shown(house, { order })).toMatchObject({ status: 'ended' }));
    const { ended, timeline, cancellable } = await shown(house, { order });
    expect(ended).toEqual({ reason: 'stock-refused', short: [{ sku: 'JIMBE-MINI', left: 2 }] });
    expect(timeline.at(-1)).toMatchObject({
      what: 'ended',
      details: { reason: 'stock-refused', short: [{ sku: 'JIMBE-MINI', left: 2 }] },
    });
    expect(cancellable).toBe(false);
    await eventually(async () => expect(told).toHaveLength(1));
    expect(await shown(house, { order })).toMatchObject(told[0]!);
  });

  it('it ends once, however often that is heard', async () => {
    const { order } = await placed(house);
    const event = heard('orders_end-refused', refused(order.id));
    for (let i = 0; i < 2; i++) await house.get(EndOrderOnStockRefused).handle(event);
    await house.get(EndOrderOnStockRefused).handle(heard('orders_end-refused', refused(order.id)));

    expect(await announcedOf(house, order.id)).toEqual(['orders.order-placed', 'orders.order-ended']);
  });

  it('an order whose stock is held does not end, and nobody is told that it did', async () => {
    const { order } = await reserved(house);
    const told = decisions(house);
    await house.get(EndOrderOnStockRefused).handle(heard('orders_end-refused', refused(order.id)));

    expect(await shown(house, { order })).toEqual(order);
    expect(told).toEqual([]);
  });
});
