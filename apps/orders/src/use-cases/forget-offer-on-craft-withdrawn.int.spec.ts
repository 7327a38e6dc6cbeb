import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type House } from '@rakkarya/testing';
import { heard } from '../things/events.js';
import { aPublishedCraft, onThePriceList, withdrawn } from '../things/shelf.js';
import { anOpenShop } from '../things/shop.js';
import { ForgetOfferOnCraftWithdrawn } from './forget-offer-on-craft-withdrawn.js';

describe('when a craft is withdrawn', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const isForSale = async (sku: string): Promise<boolean> => {
    const { unknown } = await house.ask('orders.price-order', {
      lines: [{ sku, quantity: 1 }],
      delivery: { way: 'pickup' },
    });
    return unknown.length === 0;
  };

  it('it is for sale no more', async () => {
    const craft = aPublishedCraft('GERABAH-1');
    await onThePriceList(house, craft);
    await house.say(withdrawn(craft, 2));

    await eventually(async () => expect(await isForSale('GERABAH-1')).toBe(false));
  });

  it('it does not come back with older news', async () => {
    const craft = aPublishedCraft('GERABAH-2');
    await house.get(ForgetOfferOnCraftWithdrawn).handle(heard('orders_forget-offer', withdrawn(craft, 2)));
    await onThePriceList(house, craft);

    expect(await isForSale('GERABAH-2')).toBe(false);
  });

  it('it may be published again, and that withdrawal heard twice does not matter', async () => {
    const craft = aPublishedCraft('GERABAH-3');
    const event = heard('orders_forget-offer', withdrawn(craft, 2));
    await onThePriceList(house, craft);
    await house.get(ForgetOfferOnCraftWithdrawn).handle(event);
    await onThePriceList(house, { ...craft, data: { ...craft.data, version: 3 } });
    await house.get(ForgetOfferOnCraftWithdrawn).handle(event);
    await house.get(ForgetOfferOnCraftWithdrawn).handle(heard('orders_forget-offer', withdrawn(craft, 2)));

    expect(await isForSale('GERABAH-3')).toBe(true);
  });
});
