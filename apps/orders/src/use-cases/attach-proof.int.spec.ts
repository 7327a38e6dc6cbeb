import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@rakkarya/contracts';
import type { House } from '@rakkarya/testing';
import { jimbe } from '../things/crafts.js';
import { buyer, guest, staff } from '../things/orders.js';
import { aProof } from '../things/proofs.js';
import { announcedOf, anOpenShop, letDeadlinePass, paid, reserved, shown, type Placed } from '../things/shop.js';
import { EndUnpaidOrder } from './end-unpaid-order.js';

describe('attaching a proof', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const attach = (
    { order, key }: Pick<Placed, 'order'> & { key?: string },
    { by = guest as Caller, bytes = aProof() } = {},
  ) => house.ask('orders.attach-proof', { by, key, paymentId: order.payments[0]!.id, bytes });
  const clockOf = async ({ order }: Placed) =>
    (await house.db.query('SELECT due, proof_waits FROM orders WHERE id = $1', [order.id]))[0];

  it('stops the clock until a person has looked', async () => {
    const some = await reserved(house);
    const view = await attach(some);

    expect(view).toMatchObject({ status: 'reserved', payments: [{ state: 'looking', hasProof: true }] });
    expect(view.timeline.at(-1)).toMatchObject({
      what: 'proof-attached',
      details: { by: 'guest', payee: 'Kas Jimbe Contoh' },
    });
    expect(await clockOf(some)).toEqual({ due: null, proof_waits: true });

    await letDeadlinePass(house, some.order.id);
    await house.get(EndUnpaidOrder).handle();
    expect(await shown(house, some)).toMatchObject({ status: 'reserved' });

    const [payment] = some.order.payments;
    await house.ask('orders.confirm-payment', { by: staff, paymentId: payment!.id, amount: payment!.amount });
    expect(await clockOf(some)).toEqual({ due: null, proof_waits: false });
  });

  it('is for whom the payment is shown to first', async () => {
    const some = await reserved(house, {}, buyer);
    const paymentId = some.order.payments[0]!.id;
    const show = (by: Caller, key?: string) => house.ask('orders.show-payment', { by, key, paymentId });

    for (const by of [buyer, staff]) expect(await show(by)).toEqual({ number: some.order.number });
    expect(await show(guest, some.key)).toEqual({ number: some.order.number });
    const member: Caller = { role: 'producer', accountId: 'anggota-contoh', producerId: jimbe.id };
    for (const by of [guest, member, { role: 'buyer', accountId: 'orang-lain' } as const])
      await expect(show(by)).rejects.toMatchObject({ code: 'not-found' });
    await expect(show(guest, 'x'.repeat(24))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('can be done again: the last one counts', async () => {
    const some = await reserved(house);
    await attach(some);
    await attach(some, { bytes: aProof('lain') });

    const { bytes } = await house.ask('orders.show-proof', { by: staff, paymentId: some.order.payments[0]!.id });
    expect(bytes).toBe(aProof('lain'));
    expect((await announcedOf(house, some.order.id)).slice(-2)).toEqual([
      'orders.order-changed',
      'orders.order-changed',
    ]);
  });

  it('takes as large a picture as the gateway makes', async () => {
    const some = await reserved(house);

    expect(await attach(some, { bytes: aProof('x'.repeat(700_000)) })).toMatchObject({
      payments: [{ hasProof: true }],
    });
  });

  it.each([
    ['of cash', () => reserved(house, { payBy: 'cash' })],
    ['of what is paid', () => paid(house)],
    ['of what is closed', () => ended(house)],
  ])('says no to a proof %s', async (_, one) => {
    const some = await one();

    await expect(attach(some)).rejects.toMatchObject({ code: 'payment-status' });
    expect(await house.db.query('SELECT FROM proofs WHERE payment_id = $1', [some.order.payments[0]!.id])).toEqual([]);
  });

  it('says no to what is no picture', async () => {
    const bytes = Buffer.from('<svg onload="alert(1)"/>').toString('base64');

    await expect(attach(await reserved(house), { bytes })).rejects.toMatchObject({ code: 'picture-unreadable' });
  });

  it('is for its buyer and for staff', async () => {
    const { order } = await reserved(house, {}, buyer);

    expect(await attach({ order }, { by: buyer })).toMatchObject({ payments: [{ state: 'looking' }] });
    expect(await attach({ order }, { by: staff })).toMatchObject({ payments: [{ state: 'looking' }] });
  });

  it('is for nobody else', async () => {
    const { order } = await reserved(house, {}, buyer);
    const others: Caller[] = [
      guest,
      { role: 'buyer', accountId: 'orang-lain' },
      { role: 'producer', accountId: 'anggota-contoh', producerId: jimbe.id },
    ];

    for (const by of others) await expect(attach({ order }, { by })).rejects.toMatchObject({ code: 'not-found' });
    expect(await shown(house, { order })).toEqual(order);
  });
});

async function ended(house: House): Promise<Placed> {
  const some = await reserved(house);
  await house.ask('orders.cancel-order', { by: staff, number: some.order.number });
  return some;
}
