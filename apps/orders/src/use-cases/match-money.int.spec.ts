import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@rakkarya/contracts';
import type { House } from '@rakkarya/testing';
import { kasBatik, kasJimbe } from '../things/crafts.js';
import { buyer, guest, staff } from '../things/orders.js';
import { announcedOf, anOpenShop, letDeadlinePass, reserved, shown } from '../things/shop.js';
import { EndUnpaidOrder } from './end-unpaid-order.js';

const group: Caller = { role: 'producer', accountId: 'anggota-contoh', producerId: randomUUID() };
const seen = { way: 'qris', at: '2026-11-01T02:00:00.000Z', sender: 'ANI CONTOH', remark: 'tanpa berita' } as const;

describe('money that names no order', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const note = (amount: number, id: string = randomUUID(), payeeId = kasJimbe.id) =>
    house.ask('orders.note-money', { by: staff, id, payeeId, amount, ...seen });
  const match = (caseId: string, number: string) => house.ask('orders.match-money', { by: staff, caseId, number });
  const giveBack = (caseId: string, reference = 'BRI 123') =>
    house.ask('orders.return-money', { by: staff, caseId, way: 'transfer', reference });
  const waiting = async () => (await house.ask('orders.list-cases', { by: staff, limit: 100 })).items;

  it('is one case with a deadline, however often it is noted', async () => {
    const id = randomUUID();
    for (let n = 0; n < 2; n++) await note(75_000, id);

    expect((await waiting()).filter((one) => one.id === id)).toMatchObject([
      {
        ...{ kind: 'unnamed', number: null, paymentId: null, payee: kasJimbe.name, amount: 75_000 },
        ...{ incoming: seen, due: expect.any(String), settledAt: null, paidBack: null },
      },
    ]);
    const { items } = await house.ask('orders.list-payees', { by: staff });
    expect(items).toContainEqual({ id: kasJimbe.id, name: kasJimbe.name });
  });

  it('is not taken for another that was noted by the same form: nothing that came is left out', async () => {
    const id = randomUUID();
    await note(75_000, id);
    const settled = (await note(20_000)).id;
    await giveBack(settled);

    for (const other of [note(57_000, id), note(75_000, id, kasBatik.id), note(1_000, settled)])
      await expect(other).rejects.toMatchObject({ code: 'case-noted' });
    expect(await note(20_000, settled)).toMatchObject({ settledAt: expect.any(String) });
  });

  it('pays the order it turns out to be for, once, and is settled by it', async () => {
    const { order } = await reserved(house);
    const { id } = await note(order.payments[0]!.amount);
    const all = await Promise.all([match(id, order.number), match(id, order.number), match(id, order.number)]);

    expect(all[0]).toMatchObject({ number: order.number, settledAt: expect.any(String), paidBack: null });
    expect(await shown(house, { order })).toMatchObject({ status: 'paid', refunds: [] });
    expect((await announcedOf(house, order.id)).filter((name) => name === 'orders.order-paid')).toHaveLength(1);
    expect((await waiting()).some((one) => one.id === id)).toBe(false);
    await expect(giveBack(id)).rejects.toMatchObject({ code: 'case-settled' });
  });

  it('goes the way of what comes late when its order has ended', async () => {
    const { order } = await reserved(house);
    await letDeadlinePass(house, order.id);
    await house.get(EndUnpaidOrder).handle();
    const { id } = await note(order.payments[0]!.amount);
    await match(id, order.number);

    expect(await announcedOf(house, order.id)).toContain('orders.reopening-asked');
  });

  it('is back with its sender once, by a reference, and for no order then', async () => {
    const { order } = await reserved(house);
    const { id } = await note(10_000);
    for (let n = 0; n < 2; n++)
      expect(await giveBack(id)).toMatchObject({ paidBack: { way: 'transfer', reference: 'BRI 123' } });

    await expect(match(id, order.number)).rejects.toMatchObject({ code: 'case-settled' });
    await expect(giveBack(id, 'lain')).rejects.toMatchObject({ code: 'case-settled' });
  });

  it('ends as an order’s or as given back at the same moment, never as both and never as neither', async () => {
    const { order } = await reserved(house);
    const { id } = await note(order.payments[0]!.amount);
    await Promise.allSettled([match(id, order.number), giveBack(id), match(id, order.number), giveBack(id)]);

    const [{ matched, returned }] = await house.db.query(
      'SELECT payment_id IS NOT NULL AS matched, paid_back IS NOT NULL AS returned FROM money_cases WHERE id = $1',
      [id],
    );
    expect(matched).toBe(!returned);
    expect((await shown(house, { order })).status).toBe(matched ? 'paid' : 'reserved');
  });

  it('says no to a mere note, to other payees’ orders and to payees nobody knows', async () => {
    const { order } = await reserved(house);
    const { id } = await note(10_000, randomUUID(), kasBatik.id);

    await expect(match(id, order.number)).rejects.toMatchObject({ code: 'not-found' });
    await expect(note(1, randomUUID(), randomUUID())).rejects.toMatchObject({ code: 'not-found' });
    const settling = house.ask('orders.settle-case', { by: staff, caseId: id, note: 'biarkan saja' });
    await expect(settling).rejects.toMatchObject({ code: 'case-unnamed' });
    expect((await waiting()).some((one) => one.id === id)).toBe(true);
  });

  it('is for staff alone', async () => {
    const { id } = await note(10_000);
    for (const by of [guest, buyer, group])
      for (const asked of [
        house.ask('orders.note-money', { by, id: randomUUID(), payeeId: kasJimbe.id, amount: 1, ...seen }),
        house.ask('orders.match-money', { by, caseId: id, number: 'RK-ABCDEF' }),
        house.ask('orders.return-money', { by, caseId: id, way: 'cash', reference: 'K-1' }),
        house.ask('orders.list-payees', { by }),
      ])
        await expect(asked).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
