import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@rakkarya/contracts';
import type { House } from '@rakkarya/testing';
import { batik, bubut, jimbe } from '../things/crafts.js';
import { buyer, guest, staff } from '../things/orders.js';
import { announcedOf, anOpenShop, letDeadlinePass, paid, reserved, shown } from '../things/shop.js';
import { EndUnpaidOrder } from './end-unpaid-order.js';

const ofGroup = (group: { id: string }): Caller => ({
  role: 'producer',
  accountId: 'anggota-contoh',
  producerId: group.id,
});

describe('confirming a payment', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const confirm = (payment: { id: string; amount: number }, amount = payment.amount, by: Caller = staff) =>
    house.ask('orders.confirm-payment', { by, paymentId: payment.id, amount });
  const both = {
    lines: [
      { sku: 'JIMBE-MINI', quantity: 1 },
      { sku: 'BATIK-TULIS', quantity: 1 },
    ],
  };

  it('makes the order paid when it was the last one', async () => {
    const { order } = await reserved(house, both);
    const [drum, cloth] = order.payments;

    expect(await confirm(drum!)).toMatchObject({
      status: 'reserved',
      payments: [{ state: 'paid' }, { state: 'open' }],
    });
    expect(await confirm(cloth!)).toMatchObject({ status: 'paid', payments: [{ state: 'paid' }, { state: 'paid' }] });
    expect((await announcedOf(house, order.id)).slice(-2)).toEqual(['orders.order-changed', 'orders.order-paid']);
    expect((await shown(house, { order })).timeline.slice(-3)).toMatchObject([
      { what: 'payment-confirmed', details: { by: 'staff', payee: 'Kas Jimbe Contoh' } },
      { what: 'payment-confirmed', details: { by: 'staff', payee: 'Kas Batik Contoh' } },
      { what: 'paid' },
    ]);
  });

  it('may be done by the group whose payee it is, who sees its own part only', async () => {
    const { order } = await reserved(house, both);
    const view = await confirm(order.payments[0]!, order.payments[0]!.amount, ofGroup(jimbe));

    expect(view).toMatchObject({ lines: [{ sku: 'JIMBE-MINI' }], payments: [{ state: 'paid' }], timeline: [] });
    expect(JSON.stringify(view)).not.toContain('Batik');
    expect((await shown(house, { order })).timeline.at(-1)).toMatchObject({
      what: 'payment-confirmed',
      details: { by: 'producer' },
    });
  });

  it('is not for another group', async () => {
    const { order } = await reserved(house, both);

    for (const group of [batik, bubut]) {
      await expect(confirm(order.payments[0]!, order.payments[0]!.amount, ofGroup(group))).rejects.toMatchObject({
        code: 'not-found',
      });
    }
    expect(await shown(house, { order })).toEqual(order);
  });

  it('is not for guests and buyers, not even with the key', async () => {
    const { order } = await reserved(house, {}, buyer);

    for (const by of [guest, buyer]) {
      await expect(confirm(order.payments[0]!, order.payments[0]!.amount, by)).rejects.toMatchObject({
        code: 'not-allowed',
      });
    }
  });

  it('does not know what is not there', async () => {
    await expect(confirm({ id: '99999999-9999-4999-8999-999999999999', amount: 1 })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('says no to too little', async () => {
    const { order } = await reserved(house);
    const [payment] = order.payments;

    await expect(confirm(payment!, payment!.amount - 1)).rejects.toMatchObject({
      code: 'payment-short',
      details: { amount: payment!.amount, received: payment!.amount - 1 },
    });
    expect(await shown(house, { order })).toEqual(order);
  });

  it('gives back what is too much', async () => {
    const { order } = await reserved(house);

    expect(await confirm(order.payments[0]!, order.payments[0]!.amount + 5_000)).toMatchObject({
      status: 'paid',
      refunds: [{ amount: 5_000, reason: 'excess', payee: { name: 'Kas Jimbe Contoh' } }],
    });
  });

  it('twice is once', async () => {
    const { order } = await paid(house);
    await Promise.all(Array.from({ length: 5 }, () => confirm(order.payments[0]!)));

    expect(await shown(house, { order })).toEqual(order);
    expect((await announcedOf(house, order.id)).filter((name) => name === 'orders.order-paid')).toHaveLength(1);
  });

  it('says no to another amount than was confirmed before', async () => {
    const { order } = await paid(house);

    await expect(confirm(order.payments[0]!, order.payments[0]!.amount + 1)).rejects.toMatchObject({
      code: 'payment-status',
    });
  });

  it('after the end gives all of it back, once', async () => {
    const { order } = await reserved(house);
    await letDeadlinePass(house, order.id);
    await house.get(EndUnpaidOrder).handle();

    for (let i = 0; i < 2; i++) {
      expect(await confirm(order.payments[0]!, 70_000)).toMatchObject({
        status: 'ended',
        payments: [{ state: 'closed' }],
        refunds: [{ amount: 70_000, reason: 'late' }],
      });
    }
  });

  it('keeps the account of who said so, for whoever asks where the money went', async () => {
    const { order } = await paid(house, { payBy: 'cash' });

    expect(await house.db.query('SELECT confirmed_by FROM payments WHERE order_id = $1', [order.id])).toEqual([
      { confirmed_by: 'petugas-contoh' },
    ]);
  });
});
