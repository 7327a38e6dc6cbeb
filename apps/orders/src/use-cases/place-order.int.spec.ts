import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { unseal } from '@rakkarya/service';
import type { House } from '@rakkarya/testing';
import { kasJimbe } from '../things/crafts.js';
import { heard } from '../things/events.js';
import { buyer, guest, staff, toSurabaya } from '../things/orders.js';
import { aPublishedCraft, onThePriceList, withdrawn } from '../things/shelf.js';
import { aPlacing, announcedOf, anOpenShop, placed, reserve } from '../things/shop.js';
import { ForgetOfferOnCraftWithdrawn } from './forget-offer-on-craft-withdrawn.js';

describe('placing an order', () => {
  let house: House;
  const env = { LINK_SECRET: 'contoh-rahasia-tautan-pribadi-untuk-uji' };
  beforeAll(async () => void (house = await anOpenShop({ env })));
  afterAll(() => house.stop());

  const numberOfOrders = async (): Promise<number> =>
    (await house.db.query('SELECT count(*)::integer AS count FROM orders'))[0].count;

  it('keeps it at our price, announces it and answers with the key of its private link', async () => {
    const { order, key } = await placed(house, { lines: [{ sku: 'JIMBE-MINI', quantity: 2 }], delivery: toSurabaya });

    expect(order).toMatchObject({
      status: 'placed',
      subtotal: 170_000,
      deliveryFee: 18_000,
      total: 188_000,
      lines: [{ sku: 'JIMBE-MINI', quantity: 2, price: 85_000, title: 'Kendang jimbe, Kecil' }],
      payments: [],
      cancellable: true,
    });
    expect(Buffer.from(key, 'base64url').length).toBeGreaterThanOrEqual(16);
    expect(await announcedOf(house, order.id)).toEqual(['orders.order-placed']);
    expect(await house.ask('orders.show-order', { by: guest, number: order.number, key })).toEqual(order);
  });

  it('speaks to the buyer in his language', async () => {
    const { order } = await house.ask('orders.place-order', { ...aPlacing(), language: 'en' });

    expect(order).toMatchObject({ language: 'en', lines: [{ title: 'Djembe drum, Small' }] });
  });

  it('adds up what is named twice', async () => {
    const lines = [
      { sku: 'JIMBE-MINI', quantity: 1 },
      { sku: 'BATIK-TULIS', quantity: 1 },
      { sku: 'JIMBE-MINI', quantity: 2 },
    ];
    const { order } = await placed(house, { lines });

    expect(order.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([
      ['JIMBE-MINI', 3],
      ['BATIK-TULIS', 1],
    ]);
  });

  it('is one order with one key, however often it is asked for at once', async () => {
    const placing = aPlacing();
    const answers = await Promise.all(Array.from({ length: 20 }, () => house.ask('orders.place-order', placing)));

    expect(new Set(answers.map(({ order }) => order.id)).size).toBe(1);
    expect(new Set(answers.map(({ key }) => key)).size).toBe(1);
    expect(await announcedOf(house, answers[0]!.order.id)).toEqual(['orders.order-placed']);
  });

  it('asked for again shows how far it has come', async () => {
    const placing = aPlacing();
    const first = await house.ask('orders.place-order', placing);
    await reserve(house, first.order.id);

    const again = await house.ask('orders.place-order', placing);
    expect(again).toMatchObject({
      key: first.key,
      order: { id: first.order.id, status: 'reserved', payments: [{ state: 'open' }] },
    });
  });

  it('asked for again is answered even if it is no longer for sale', async () => {
    const craft = aPublishedCraft('WAYANG-LAMA');
    await onThePriceList(house, craft);
    const placing = aPlacing({ lines: [{ sku: 'WAYANG-LAMA', quantity: 1 }] });
    const first = await house.ask('orders.place-order', placing);
    await house.get(ForgetOfferOnCraftWithdrawn).handle(heard('orders_forget-offer', withdrawn(craft, 2)));

    expect(await house.ask('orders.place-order', placing)).toEqual(first);
    await expect(placed(house, placing.order)).rejects.toMatchObject({
      code: 'craft-not-for-sale',
      details: { skus: ['WAYANG-LAMA'] },
    });
  });

  it('says no to another body with the same idempotency key', async () => {
    const placing = aPlacing();
    await house.ask('orders.place-order', placing);
    const order = { ...placing.order, lines: [{ sku: 'JIMBE-MINI', quantity: 2 }] };

    await expect(house.ask('orders.place-order', { ...placing, order })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('says no to somebody else who comes with the same idempotency key', async () => {
    const placing = aPlacing({}, buyer);
    await house.ask('orders.place-order', placing);

    for (const by of [guest, staff, { role: 'buyer', accountId: 'orang-lain' } as const]) {
      await expect(house.ask('orders.place-order', { ...placing, by })).rejects.toMatchObject({
        code: 'idempotency-key-reused',
      });
    }
  });

  it('draws another number when the first is somebody else’s', async () => {
    const { order: first } = await placed(house);
    const before = await numberOfOrders();
    const symbols = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
    const drawn = [...first.number.slice(3)].map((symbol) => symbols.indexOf(symbol));
    const draw = jest.spyOn(crypto, 'getRandomValues').mockImplementationOnce((bytes) => {
      (bytes as unknown as Uint8Array).set(drawn);
      return bytes;
    });

    const { order } = await placed(house);
    expect(draw).toHaveBeenCalledTimes(2);
    draw.mockRestore();
    expect(order.number).not.toBe(first.number);
    expect(await numberOfOrders()).toBe(before + 1);
  });

  it.each([
    [
      'what is not for sale',
      { lines: [{ sku: 'ROTAN-1', quantity: 1 }] },
      { code: 'craft-not-for-sale', details: { skus: ['ROTAN-1'] } },
    ],
    ['cash for a courier', { payBy: 'cash', delivery: toSurabaya }, { code: 'cash-needs-pickup' }],
    ['a negative quantity', { lines: [{ sku: 'JIMBE-MINI', quantity: -1 }] }, { code: 'ill-formed' }],
    ['a part of a thing', { lines: [{ sku: 'JIMBE-MINI', quantity: 0.5 }] }, { code: 'ill-formed' }],
  ] as const)('says no to %s, and keeps nothing', async (_, change, refusal) => {
    const before = await numberOfOrders();

    await expect(house.ask('orders.place-order', aPlacing(structuredClone(change) as object))).rejects.toMatchObject(
      refusal,
    );
    expect(await numberOfOrders()).toBe(before);
  });

  it('says no to what nobody could be paid for', async () => {
    await onThePriceList(
      house,
      aPublishedCraft('TANPA-KELOMPOK', { producerId: '99999999-9999-4999-8999-999999999999' }),
    );

    await expect(placed(house, { lines: [{ sku: 'TANPA-KELOMPOK', quantity: 1 }] })).rejects.toMatchObject({
      code: 'payee-missing',
      details: { skus: ['TANPA-KELOMPOK'] },
    });
  });

  it('says no to more than an order can come to', async () => {
    await onThePriceList(house, aPublishedCraft('EMAS', { price: 1_000_000_000_000 }));

    await expect(placed(house, { lines: [{ sku: 'EMAS', quantity: 999 }] })).rejects.toMatchObject({
      code: 'ill-formed',
      details: { issues: [{ field: 'lines', code: 'too_big' }] },
    });
  });

  it('leaves nothing in the database by which its link could be opened', async () => {
    const placing = aPlacing();
    const { order, key } = await house.ask('orders.place-order', placing);
    const everything = JSON.stringify([
      await house.db.query('SELECT * FROM orders WHERE id = $1', [order.id]),
      await house.db.query(`SELECT * FROM outbox WHERE data ->> 'orderId' = $1`, [order.id]),
    ]);

    expect(everything).toContain(kasJimbe.account.number);
    expect(everything).not.toContain(key);
    expect(everything).not.toContain(placing.idempotencyKey);
  });

  it('tells notices its link, sealed', async () => {
    const { order, key } = await placed(house, {
      buyer: { name: 'Ani Contoh', phone: '+6281200000098', email: 'ani@contoh.example' },
    });

    const told = (await house.announced('orders.order-placed')).find(({ data }) => data.orderId === order.id);

    const { key: sealed, ...contact } = told!.data.contact!;
    expect(unseal(sealed!, env.LINK_SECRET)).toBe(key);
    expect(contact).toEqual({
      name: 'Ani Contoh',
      phone: '+6281200000098',
      email: 'ani@contoh.example',
      language: 'id',
      accountId: null,
    });
  });
});
