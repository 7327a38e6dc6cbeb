import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fact } from '@rakkarya/contracts';
import { eventually, type House } from '@rakkarya/testing';
import { heard } from '../things/events.js';
import { guest } from '../things/orders.js';
import { announcedOf, anOpenShop, moved, paid, reserved, shown, type Placed } from '../things/shop.js';
import { EndOrderOnParcelsStopped } from './end-order-on-parcels-stopped.js';

describe('when the groups have stopped', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const stopped = (orderId: string): Fact<'producers.parcels-stopped'> => ({
    name: 'producers.parcels-stopped',
    data: { orderId },
  });
  const cancelled = async (some: Placed): Promise<Placed> => {
    await house.ask('orders.cancel-order', { by: guest, number: some.order.number, key: some.key });
    return some;
  };

  it('the order ends and what was paid goes back', async () => {
    const some = await cancelled(await paid(house));
    await house.say(stopped(some.order.id));

    await eventually(async () => expect(await shown(house, some)).toMatchObject({ status: 'ended' }));
    expect(await shown(house, some)).toMatchObject({
      ended: { reason: 'cancelled', short: [] },
      refunds: [{ amount: some.order.total, reason: 'cancelled' }],
    });
  });

  it('nothing goes back of what was only promised', async () => {
    const some = await cancelled(await reserved(house, { payBy: 'cash' }));
    await house.get(EndOrderOnParcelsStopped).handle(heard('orders_end-stopped', stopped(some.order.id)));

    expect(await shown(house, some)).toMatchObject({ status: 'ended', payments: [{ state: 'closed' }], refunds: [] });
  });

  it('it ends once, however often that is heard', async () => {
    const some = await cancelled(await paid(house));
    const event = heard('orders_end-stopped', stopped(some.order.id));
    for (let i = 0; i < 2; i++) await house.get(EndOrderOnParcelsStopped).handle(event);
    await house.get(EndOrderOnParcelsStopped).handle(heard('orders_end-stopped', stopped(some.order.id)));

    expect((await shown(house, some)).refunds).toHaveLength(1);
    expect((await announcedOf(house, some.order.id)).filter((name) => name === 'orders.order-ended')).toHaveLength(1);
  });

  it('an order on its way does not end: that event is for a person to look at', async () => {
    const some = await paid(house);
    await moved(house, some.order.id, 'sent', { version: 4 });

    await expect(
      house.get(EndOrderOnParcelsStopped).handle(heard('orders_end-stopped', stopped(some.order.id))),
    ).rejects.toMatchObject({
      code: 'order-status',
    });
    expect(await shown(house, some)).toMatchObject({ status: 'sent', refunds: [] });
  });
});
