import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type House } from '@rakkarya/testing';
import { heard } from '../things/events.js';
import { staff } from '../things/orders.js';
import { aChangedGroup, aPublishedCraft, onThePriceList } from '../things/shelf.js';
import { anOpenShop, placed } from '../things/shop.js';
import { RememberMakerOnProducerChanged } from './remember-maker-on-producer-changed.js';

describe('when a group changes', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  /** A group nobody knows yet, with something on the price list. */
  const aNewGroup = async () => {
    const [producerId, sku] = [randomUUID(), `BAMBU-${randomUUID().slice(0, 8).toUpperCase()}`];
    await onThePriceList(house, aPublishedCraft(sku, { producerId }));
    return {
      sku,
      group: (version: number, name: string) =>
        aChangedGroup({ producerId, version, name, slug: `kelompok-${producerId}` }),
    };
  };
  const sellerOf = async (sku: string): Promise<string> =>
    (await placed(house, { lines: [{ sku, quantity: 1 }] })).order.lines[0]!.producer.name;

  it('its crafts are sold in its name', async () => {
    const { sku, group } = await aNewGroup();
    await expect(sellerOf(sku)).rejects.toMatchObject({ code: 'payee-missing' });
    await house.say(group(1, 'Bambu Lestari'));

    await eventually(async () => expect(await sellerOf(sku)).toBe('Bambu Lestari'));
  });

  it('only what is newer counts, and twice is once', async () => {
    const { sku, group } = await aNewGroup();
    const first = heard('orders_remember-producer', group(1, 'Bambu Lama'));
    for (const event of [
      first,
      heard('orders_remember-producer', group(3, 'Bambu Baru')),
      heard('orders_remember-producer', group(2, 'Bambu')),
      first,
    ]) {
      await house.get(RememberMakerOnProducerChanged).handle(event);
    }

    expect(await sellerOf(sku)).toBe('Bambu Baru');
  });

  it('orders are found by its new address, and old ones keep its old name', async () => {
    const { sku, group } = await aNewGroup();
    await house.get(RememberMakerOnProducerChanged).handle(heard('orders_remember-producer', group(1, 'Bambu Lama')));
    const { order } = await placed(house, { lines: [{ sku, quantity: 1 }] });
    const renamed = group(2, 'Bambu Baru');
    renamed.data.slug = `${renamed.data.slug}-baru`;
    await house.get(RememberMakerOnProducerChanged).handle(heard('orders_remember-producer', renamed));

    const { items } = await house.ask('orders.list-orders', { by: staff, producer: renamed.data.slug });
    expect(items).toMatchObject([{ number: order.number, producers: ['Bambu Lama'] }]);
  });
});
