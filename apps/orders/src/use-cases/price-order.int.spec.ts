import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { aPublishedCraft, onThePriceList } from '../things/shelf.js';
import { anOpenShop, placed } from '../things/shop.js';
import { toSurabaya } from '../things/orders.js';

const lines = [
  { sku: 'JIMBE-MINI', quantity: 2 },
  { sku: 'BATIK-TULIS', quantity: 1 },
  { sku: 'MANGKUK-JATI', quantity: 1 },
];

describe('asking what an order would cost', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  it('answers what it will cost, to the rupiah, and who gets what', async () => {
    const asked = await house.ask('orders.price-order', { lines, delivery: { way: 'courier', province: '35' } });
    const { order } = await placed(house, { lines, delivery: toSurabaya });

    expect(asked).toMatchObject({
      subtotal: order.subtotal,
      deliveryFee: order.deliveryFee,
      total: order.total,
      payees: [
        { name: 'Kas Jimbe Contoh', amount: 170_000 + 18_000 + 60_000 + 9_000 },
        { name: 'Kas Batik Contoh', amount: 350_000 + 9_000 },
      ],
      unknown: [],
    });
  });

  it('leaves out what cannot be bought, and names it', async () => {
    await onThePriceList(
      house,
      aPublishedCraft('TANPA-KELOMPOK', { producerId: '99999999-9999-4999-8999-999999999999' }),
    );
    const more = ['JIMBE-MINI', 'ROTAN-1', 'TANPA-KELOMPOK'].map((sku) => ({ sku, quantity: 1 }));

    expect(await house.ask('orders.price-order', { lines: more, delivery: { way: 'pickup' } })).toMatchObject({
      total: 85_000,
      unknown: ['ROTAN-1', 'TANPA-KELOMPOK'],
    });
  });

  it('answers nothing for nothing', async () => {
    const unknown = [{ sku: 'ROTAN-1', quantity: 1 }];

    expect(await house.ask('orders.price-order', { lines: unknown, delivery: { way: 'pickup' } })).toMatchObject({
      subtotal: 0,
      deliveryFee: 0,
      total: 0,
      payees: [],
      unknown: ['ROTAN-1'],
    });
  });

  it('says no to more than an order can come to', async () => {
    await onThePriceList(house, aPublishedCraft('EMAS', { price: 1_000_000_000_000 }));

    await expect(
      house.ask('orders.price-order', { lines: [{ sku: 'EMAS', quantity: 1 }], delivery: { way: 'pickup' } }),
    ).rejects.toMatchObject({
      code: 'ill-formed',
    });
  });
});
