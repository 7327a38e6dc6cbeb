import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type House } from '@rakkarya/testing';
import { aQris, bubut, jimbe, kasJimbe } from '../things/crafts.js';
import { heard } from '../things/events.js';
import { buyer, guest, staff, toSurabaya } from '../things/orders.js';
import { aProof } from '../things/proofs.js';
import { aChangedPayee } from '../things/shelf.js';
import {
  announcedOf,
  anOpenShop,
  letDeadlinePass,
  moved,
  placed,
  reserved,
  shown,
  type Placed,
} from '../things/shop.js';
import { EndUnpaidOrder } from './end-unpaid-order.js';
import { RememberPayeeOnPayeeChanged } from './remember-payee-on-payee-changed.js';
import { ReopenOrderOnStockReservedAgain } from './reopen-order-on-stock-reserved-again.js';
import { RefundLatePaymentOnStockRefusedAgain } from './refund-late-payment-on-stock-refused-again.js';

describe('money that does not come as it should', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const casesOf = async ({ order }: Placed) =>
    (await house.ask('orders.list-cases', { by: staff, limit: 100 })).items.filter(
      ({ number }) => number === order.number,
    );
  const confirm = (paymentId: string, amount: number, as?: 'part' | 'again') =>
    house.ask('orders.confirm-payment', { by: staff, paymentId, amount, as });
  const ended = async () => {
    const one = await reserved(house);
    await letDeadlinePass(house, one.order.id);
    await eventually(async () => expect((await shown(house, one)).status).toBe('ended'));
    return one;
  };
  const again = { name: 'producers.stock-reserved-again', data: { orderId: '', version: 9 } } as const;

  it('is a case while it is too little, and paid when the rest has come', async () => {
    const one = await reserved(house);
    const [{ id, amount }] = one.order.payments as [Placed['order']['payments'][number]];
    for (let n = 0; n < 2; n++) await confirm(id, amount - 1_000, 'part');

    expect((await shown(house, one)).payments).toMatchObject([{ state: 'open', partly: amount - 1_000 }]);
    const [found] = await casesOf(one);
    expect(found).toMatchObject({ kind: 'short', amount: 1_000, settledAt: null });
    await confirm(id, amount);
    expect(await shown(house, one)).toMatchObject({ status: 'paid', payments: [{ partly: 0 }] });

    await house.ask('orders.settle-case', { by: staff, caseId: found!.id, note: 'Kekurangan sudah ditransfer' });
    expect(await casesOf(one)).toEqual([]);
    for (const by of [guest, buyer]) {
      await expect(house.ask('orders.list-cases', { by })).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(
        house.ask('orders.settle-case', { by, caseId: found!.id, note: 'tidak boleh' }),
      ).rejects.toMatchObject({ code: 'not-allowed' });
    }
  });

  it('goes back when it comes a second time', async () => {
    const one = await reserved(house);
    const [{ id, amount }] = one.order.payments as [Placed['order']['payments'][number]];
    await confirm(id, amount);
    for (let n = 0; n < 2; n++) await confirm(id, 2 * amount, 'again');

    expect((await shown(house, one)).refunds).toMatchObject([{ reason: 'double', amount, state: 'due' }]);
  });

  it('takes the order up again when it comes late and its stock is still there, once', async () => {
    const one = await ended();
    const [{ id, amount }] = one.order.payments as [Placed['order']['payments'][number]];
    for (let n = 0; n < 2; n++) await confirm(id, amount);
    expect(await announcedOf(house, one.order.id)).toContain('orders.reopening-asked');
    const event = heard('orders_reopen', { ...again, data: { ...again.data, orderId: one.order.id } });
    for (let n = 0; n < 2; n++) await house.get(ReopenOrderOnStockReservedAgain).handle(event);

    expect(await shown(house, one)).toMatchObject({ status: 'paid', ended: null, refunds: [] });
    expect((await announcedOf(house, one.order.id)).filter((name) => name === 'orders.order-paid')).toHaveLength(1);
  });

  it('goes back when its stock is gone, once', async () => {
    const one = await ended();
    const [{ id, amount }] = one.order.payments as [Placed['order']['payments'][number]];
    await confirm(id, amount);
    const data = { orderId: one.order.id, version: 9 };
    const event = heard('orders_refund-late', { name: 'producers.stock-refused-again', data });
    for (let n = 0; n < 2; n++) await house.get(RefundLatePaymentOnStockRefusedAgain).handle(event);

    expect(await shown(house, one)).toMatchObject({
      status: 'ended',
      refunds: [{ reason: 'late', amount, state: 'due' }],
    });
  });

  it('is flagged when its proof looks like another order’s, to staff alone', async () => {
    const [one, other, third] = [await reserved(house), await reserved(house), await reserved(house)];
    const attach = ({ order, key }: Placed, look: string) =>
      house.ask('orders.attach-proof', { by: guest, key, paymentId: order.payments[0]!.id, bytes: aProof(look), look });
    await attach(one, 'f0f0aaaa12345678');
    await attach(other, 'f0f0aaaa1234567b');
    await attach(third, '0f0f5555edcba987');

    expect((await shown(house, other)).payments[0]!.proofAlike).toEqual([one.order.number]);
    expect(await casesOf(other)).toMatchObject([{ kind: 'proof-alike', others: [one.order.number] }]);
    expect(await casesOf(third)).toEqual([]);
    const seen = await house.ask('orders.show-order', { by: guest, number: other.order.number, key: other.key });
    expect(seen.payments[0]!.proofAlike).toEqual([]);
  });

  it('lies with the courier until its payee has it, when it is paid at the door', async () => {
    const one = await reserved(house, { payBy: 'cod', delivery: toSurabaya });
    const [{ id }] = one.order.payments as [Placed['order']['payments'][number]];
    for (const [i, to] of (['packed', 'sent', 'delivered'] as const).entries())
      await moved(house, one.order.id, to, { version: i + 2 });
    expect(await casesOf(one)).toMatchObject([
      { kind: 'cash-held', ended: false, parcels: [{ producer: { id: jimbe.id } }] },
    ]);

    await expect(house.ask('orders.pass-cash', { by: guest, paymentId: id, holder: 'payee' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    for (const holder of ['group', 'payee', 'payee'] as const)
      await house.ask('orders.pass-cash', { by: staff, paymentId: id, holder });
    const order = await shown(house, one);
    expect(order).toMatchObject({ status: 'completed', payments: [{ state: 'paid' }] });
    expect(order.payments[0]!.custody.map(({ holder }) => holder)).toEqual(['courier', 'group', 'payee']);
  });

  it('lies at the counter until its payee has it, though it is paid and whatever becomes of the order', async () => {
    const [one, ended] = [await reserved(house, { payBy: 'cash' }), await reserved(house, { payBy: 'cash' })];
    const [{ id: paymentId, amount }] = one.order.payments as [Placed['order']['payments'][number]];
    await house.ask('orders.confirm-payment', { by: staff, paymentId, amount });
    for (const [i, to] of (['packed', 'ready', 'delivered'] as const).entries())
      await moved(house, one.order.id, to, { version: i + 2 });
    expect((await shown(house, one)).status).toBe('completed');
    expect(await casesOf(one)).toMatchObject([{ kind: 'cash-held', amount }]);
    await house.ask('orders.pass-cash', { by: staff, paymentId, holder: 'group' });
    expect(await casesOf(one)).toHaveLength(1);
    await house.ask('orders.pass-cash', { by: staff, paymentId, holder: 'payee' });
    expect(await casesOf(one)).toEqual([]);

    await house.ask('orders.pass-cash', { by: staff, paymentId: ended.order.payments[0]!.id, holder: 'counter' });
    await letDeadlinePass(house, ended.order.id);
    await house.get(EndUnpaidOrder).handle();
    expect(await shown(house, ended)).toMatchObject({ status: 'ended' });
    expect(await casesOf(ended)).toMatchObject([{ kind: 'cash-held' }]);
  });

  it('names the parcel whose cash nobody awaits, since its order stays ended, until its payee has it', async () => {
    const lines = ['JIMBE-MINI', 'BATIK-TULIS'].map((sku) => ({ sku, quantity: 1 }));
    const one = await reserved(house, { payBy: 'cod', delivery: toSurabaya, lines });
    const { id: paymentId, amount } = one.order.payments.find(({ payee }) => payee.name === kasJimbe.name)!;
    await confirm(paymentId, amount);
    await letDeadlinePass(house, one.order.id);
    await eventually(async () => expect((await shown(house, one)).status).toBe('ended'));
    const other = one.order.payments.find(({ id }) => id !== paymentId)!.id;
    const passing = house.ask('orders.pass-cash', { by: staff, paymentId: other, holder: 'payee' });
    await expect(passing).rejects.toMatchObject({ code: 'cash-order-ended' });
    const [refund] = (await shown(house, one)).refunds;
    await house.ask('orders.pay-back', { by: staff, refundId: refund!.id, way: 'cash', reference: 'Kuitansi 3' });
    const by = { courier: 'JNE', trackingNumber: 'BLT-1' };
    for (const [i, to] of (['sent', 'delivered'] as const).entries())
      await moved(house, one.order.id, to, { version: i + 4, ...by });

    const apart = {
      kind: 'cash-held',
      ended: true,
      parcels: [{ producer: { id: jimbe.id, name: jimbe.name }, ...by }],
    };
    expect(await casesOf(one)).toMatchObject([apart]);
    await house.ask('orders.pass-cash', { by: staff, paymentId, holder: 'group' });
    expect(await casesOf(one)).toMatchObject([apart]);
    for (let n = 0; n < 2; n++) await house.ask('orders.pass-cash', { by: staff, paymentId, holder: 'payee' });
    expect(await casesOf(one)).toEqual([]);
    expect(await shown(house, one)).toMatchObject({ status: 'ended', refunds: [{ state: 'paid-back' }] });
  });

  it('is a case of what its payee has not got yet, where one of its groups’ parcels is there before the other', async () => {
    const lines = ['JIMBE-MINI', 'MANGKUK-JATI'].map((sku) => ({ sku, quantity: 1 }));
    const one = await reserved(house, { payBy: 'cod', delivery: toSurabaya, lines });
    const [{ id: paymentId, amount: all }] = one.order.payments as [Placed['order']['payments'][number]];
    const bring = async (producerId: string) => {
      await moved(house, one.order.id, 'sent', { version: 4, producerId });
      await moved(house, one.order.id, 'delivered', { version: 5, producerId });
    };
    await bring(jimbe.id);
    const [first] = await casesOf(one);
    expect(first!.amount).toBeLessThan(all);
    await bring(bubut.id);
    expect(await casesOf(one)).toMatchObject([{ id: first!.id, amount: all }]);

    await house.ask('orders.pass-cash', { by: staff, paymentId, holder: 'payee' });
    expect(await casesOf(one)).toEqual([]);
    expect(await shown(house, one)).toMatchObject({ status: 'completed', payments: [{ state: 'paid' }] });
  });

  it('is no case any more once its payee has all that was handed over, though another parcel is to come', async () => {
    const lines = ['JIMBE-MINI', 'MANGKUK-JATI'].map((sku) => ({ sku, quantity: 1 }));
    const one = await reserved(house, { payBy: 'cod', delivery: toSurabaya, lines });
    await moved(house, one.order.id, 'sent', { version: 4 });
    await moved(house, one.order.id, 'delivered', { version: 5 });
    await house.ask('orders.pass-cash', { by: staff, paymentId: one.order.payments[0]!.id, holder: 'payee' });

    expect(await casesOf(one)).toEqual([]);
    expect((await shown(house, one)).payments).toMatchObject([{ state: 'open' }]);
  });

  it('is asked for by a QRIS with the amount where the payee has one', async () => {
    await expect(placed(house, { payBy: 'qris' })).rejects.toMatchObject({ code: 'qris-missing' });
    await expect(placed(house, { payBy: 'online' })).rejects.toMatchObject({ code: 'online-off' });
    await house
      .get(RememberPayeeOnPayeeChanged)
      .handle(heard('orders_remember-payee', aChangedPayee({ payeeId: kasJimbe.id, version: 7, qris: aQris })));

    const one = await reserved(house, { payBy: 'qris' });
    const [payment] = one.order.payments;
    expect(payment!.qris).toMatchObject({ name: 'Warung Sayur Bu Sugeng', nmid: 'ID1020017611473' });
    expect(payment!.qris!.code).toContain('540585000');
    const claiming = { by: guest, key: one.key, paymentId: payment!.id };
    for (let n = 0; n < 2; n++) await house.ask('orders.claim-payment', claiming);
    expect(await shown(house, one)).toMatchObject({
      status: 'reserved',
      payments: [{ claimedAt: expect.any(String) }],
    });
    await expect(house.ask('orders.claim-payment', { ...claiming, key: randomUUID() })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
