import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fact } from '@rakkarya/contracts';
import { eventually, type House } from '@rakkarya/testing';
import { heard } from '../things/events.js';
import { guest } from '../things/orders.js';
import { announcedOf, anOpenShop, paid, shown, type Placed } from '../things/shop.js';
import { KeepOrderOnParcelsKept } from './keep-order-on-parcels-kept.js';

describe('when the groups go on although the buyer cancelled', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const kept = (orderId: string): Fact<'producers.parcels-kept'> => ({
    name: 'producers.parcels-kept',
    data: { orderId },
  });
  const cancel = ({ order, key }: Placed) => house.ask('orders.cancel-order', { by: guest, number: order.number, key });

  it('the order stays, and cannot be cancelled again', async () => {
    const some = await paid(house);
    await cancel(some);
    await house.say(kept(some.order.id));

    await eventually(async () =>
      expect((await shown(house, some)).timeline.at(-1)).toMatchObject({ what: 'cancellation-refused' }),
    );
    expect(await shown(house, some)).toMatchObject({ status: 'paid', cancellable: false, refunds: [] });
    await expect(cancel(some)).rejects.toMatchObject({ code: 'order-packed' });
  });

  it('it stays once, however often that is heard', async () => {
    const some = await paid(house);
    await cancel(some);
    const event = heard('orders_keep-packed', kept(some.order.id));
    for (let i = 0; i < 2; i++) await house.get(KeepOrderOnParcelsKept).handle(event);
    await house.get(KeepOrderOnParcelsKept).handle(heard('orders_keep-packed', kept(some.order.id)));

    expect((await shown(house, some)).timeline.filter(({ what }) => what === 'cancellation-refused')).toHaveLength(1);
    expect((await announcedOf(house, some.order.id)).filter((name) => name === 'orders.order-changed')).toHaveLength(1);
  });

  it('an order nobody cancelled stays as it is', async () => {
    const some = await paid(house);
    await house.get(KeepOrderOnParcelsKept).handle(heard('orders_keep-packed', kept(some.order.id)));

    expect(await shown(house, some)).toEqual(some.order);
  });
});
