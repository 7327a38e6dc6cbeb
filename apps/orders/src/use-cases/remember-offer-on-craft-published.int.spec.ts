import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type House } from '@rakkarya/testing';
import { batik } from '../things/crafts.js';
import { heard } from '../things/events.js';
import { aPublishedCraft, onThePriceList } from '../things/shelf.js';
import { anOpenShop } from '../things/shop.js';
import { RememberOfferOnCraftPublished } from './remember-offer-on-craft-published.js';

describe('when a craft is published', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const priceOf = async (sku: string): Promise<number | null> => {
    const { total, unknown } = await house.ask('orders.price-order', {
      lines: [{ sku, quantity: 1 }],
      delivery: { way: 'pickup' },
    });
    return unknown.length > 0 ? null : total;
  };

  it('it is for sale at its price', async () => {
    await house.say(aPublishedCraft('TAS-PANDAN', { price: 45_000 }));

    await eventually(async () => expect(await priceOf('TAS-PANDAN')).toBe(45_000));
  });

  it('again, its newest variants and prices count, in whatever order that is heard', async () => {
    const craft = aPublishedCraft('TOPENG-1', { price: 120_000 });
    const [variant] = craft.data.variants;
    const older = {
      ...craft,
      data: { ...craft.data, version: 2, variants: [variant!, { ...variant!, sku: 'TOPENG-2' }] },
    };
    const newest = { ...craft, data: { ...craft.data, version: 3, variants: [{ ...variant!, price: 130_000 }] } };
    for (const fact of [craft, newest, older]) await onThePriceList(house, fact);

    expect(await priceOf('TOPENG-1')).toBe(130_000);
    expect(await priceOf('TOPENG-2')).toBeNull();
  });

  it('twice, nothing changes the second time', async () => {
    const craft = aPublishedCraft('KOPI-1', { price: 25_000 });
    const event = heard('orders_remember-offer', craft);
    await house.get(RememberOfferOnCraftPublished).handle(event);
    await onThePriceList(house, {
      ...craft,
      data: { ...craft.data, version: 2, variants: [{ ...craft.data.variants[0]!, price: 30_000 }] },
    });
    await house.get(RememberOfferOnCraftPublished).handle(event);

    expect(await priceOf('KOPI-1')).toBe(30_000);
  });

  it('many at once of one craft end with the newest', async () => {
    const craft = aPublishedCraft('KOPI-2');
    const facts = Array.from({ length: 8 }, (_, i) => ({
      ...craft,
      data: { ...craft.data, version: i + 1, variants: [{ ...craft.data.variants[0]!, price: 1_000 * (i + 1) }] },
    }));
    await Promise.all(facts.toReversed().map((fact) => onThePriceList(house, fact)));

    expect(await priceOf('KOPI-2')).toBe(8_000);
  });

  it('a thing that goes from one craft to another is not lost, whichever is heard first', async () => {
    const before = aPublishedCraft('PINDAH', { price: 10_000 });
    const after = aPublishedCraft('PINDAH', { price: 20_000, producerId: batik.id });
    const [variant] = before.data.variants;
    await onThePriceList(house, after);
    await onThePriceList(house, before);
    await onThePriceList(house, {
      ...before,
      data: { ...before.data, version: 2, variants: [{ ...variant!, sku: 'TINGGAL' }] },
    });

    expect(await priceOf('PINDAH')).toBe(20_000);
    expect(await priceOf('TINGGAL')).toBe(10_000);
  });
});
