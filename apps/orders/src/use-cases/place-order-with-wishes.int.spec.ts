import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { batik, jimbe } from '../things/crafts.js';
import { staff, toSurabaya } from '../things/orders.js';
import { aPublishedCraft, onThePriceList } from '../things/shelf.js';
import { anOpenShop, paid, placed } from '../things/shop.js';

const lines = [
  { sku: 'JIMBE-MINI', quantity: 1 },
  { sku: 'BATIK-TULIS', quantity: 1 },
];
const collected = { producerId: batik.id, way: 'pickup' as const };

describe('placing an order with wishes', () => {
  let house: House;
  beforeAll(async () => {
    house = await anOpenShop();
    const made = { variants: [aPublishedCraft('X').data.variants[0]] as const };
    const [variant] = made.variants;
    await onThePriceList(
      house,
      aPublishedCraft('JIMBE-PESAN', { variants: [{ ...variant!, sku: 'JIMBE-PESAN', leadDays: 7 }] }),
    );
  });
  afterAll(() => house.stop());

  it('lets each group hand over in its own way, and tells the groups', async () => {
    const { order } = await paid(house, { lines, delivery: toSurabaya, deliveries: [collected] });

    expect(order.deliveries).toMatchObject([
      { producer: { id: jimbe.id }, way: 'courier', service: null, fee: 9_000 },
      { producer: { id: batik.id }, way: 'pickup', service: null, fee: 0 },
    ]);
    expect(order.deliveryFee).toBe(9_000);
    const told = (await house.announced()).find(
      ({ name, data }) => name === 'orders.order-paid' && 'orderId' in data && data.orderId === order.id,
    );
    expect(told?.data).toMatchObject({
      deliveries: [
        { producerId: jimbe.id, way: 'courier', service: null },
        { producerId: batik.id, way: 'pickup', service: null },
      ],
    });
  });

  it('keeps no address when everything is collected after all', async () => {
    const deliveries = [collected, { producerId: jimbe.id, way: 'pickup' as const }];

    const { order } = await placed(house, { lines, delivery: toSurabaya, deliveries, payBy: 'cash' });

    expect(order).toMatchObject({ delivery: { way: 'pickup' }, deliveryFee: 0 });
  });

  it('says no to a courier without an address, and to cash where one parcel is sent', async () => {
    await expect(placed(house, { deliveries: [{ producerId: jimbe.id, way: 'courier' }] })).rejects.toMatchObject({
      code: 'address-missing',
    });
    await expect(
      placed(house, { lines, delivery: toSurabaya, deliveries: [collected], payBy: 'cash' }),
    ).rejects.toMatchObject({ code: 'cash-needs-pickup' });
    await expect(
      placed(house, { lines, delivery: toSurabaya, deliveries: [collected], payBy: 'cod' }),
    ).rejects.toMatchObject({ code: 'cod-needs-courier' });
  });

  it('holds to the total that was agreed to, or says what it is now', async () => {
    await expect(placed(house, { agreedTotal: 84_999 })).rejects.toMatchObject({
      code: 'total-changed',
      details: { total: 85_000, agreed: 84_999 },
    });
    expect((await placed(house, { agreedTotal: 85_000 })).order.total).toBe(85_000);
  });

  it('needs the buyer’s word for the day on which what is made to order is sent, and keeps it', async () => {
    const madeToOrder = { lines: [{ sku: 'JIMBE-PESAN', quantity: 1 }] };
    const { sendBy } = await house.ask('orders.price-order', { ...madeToOrder, delivery: { way: 'pickup' } });

    await expect(placed(house, { ...madeToOrder, consent: null })).rejects.toMatchObject({
      code: 'consent-missing',
      details: { sendBy },
    });
    await expect(placed(house, { ...madeToOrder, consent: { sendBy: '2020-01-01' } })).rejects.toMatchObject({
      code: 'consent-missing',
    });
    const { order } = await placed(house, { ...madeToOrder, consent: { sendBy: sendBy! } });
    expect(order.consent).toEqual({ sendBy, at: order.placedAt });
    expect(order.lines[0]?.leadDays).toBe(7);
  });

  it('does not ask again where whoever sends the order has asked in their own way', async () => {
    expect((await placed(house, { lines: [{ sku: 'JIMBE-PESAN', quantity: 1 }] })).order.consent).toBeNull();
  });

  it('carries the words of a gift to the groups', async () => {
    const { order } = await paid(house, { giftNote: 'Selamat ulang tahun, <b>Bu</b>!' });

    expect(order.giftNote).toBe('Selamat ulang tahun, <b>Bu</b>!');
    const told = (await house.announced()).find(
      ({ name, data }) => name === 'orders.order-paid' && 'orderId' in data && data.orderId === order.id,
    );
    expect(told?.data).toMatchObject({ giftNote: order.giftNote });
  });

  it('says no to words that would turn the page around', async () => {
    await expect(placed(house, { giftNote: '\u202eselamat' })).rejects.toMatchObject({ code: 'ill-formed' });
  });

  it('shows orders from before there were any wishes', async () => {
    const { order } = await placed(house, { lines, delivery: toSurabaya });
    await house.db.query(
      `UPDATE orders SET vouchers = '[]', discount = 0, gift_note = NULL, consent = NULL,
         parts = (SELECT jsonb_agg(part - 'way' - 'service' - 'discount') FROM jsonb_array_elements(parts) AS part),
         lines = (SELECT jsonb_agg(line - 'discount' - 'leadDays') FROM jsonb_array_elements(lines) AS line)
       WHERE id = $1`,
      [order.id],
    );

    expect(await house.ask('orders.show-order', { by: staff, number: order.number })).toEqual(order);
  });
});
