import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { jimbe } from '../things/crafts.js';
import { staff } from '../things/orders.js';
import { anOpenShop, moved, paid } from '../things/shop.js';
import { TellUnansweredReturns } from './tell-unanswered-returns.js';

const group = { role: 'producer', accountId: 'anggota', producerId: jimbe.id } as const;

describe('a return that is asked for', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const asked = async () => {
    const { order, key } = await paid(house);
    await moved(house, order.id, 'delivered', { version: 5 });
    const [id, { number }] = [randomUUID(), order];
    const lines = [{ sku: order.lines[0]!.sku, quantity: 1 }];
    await house.ask('orders.ask-return', { by: staff, key, number, id, lines, reason: 'Retak', photos: [] });
    return { id, number, orderId: order.id };
  };
  const long = (id: string, days: number) =>
    house.db.query(`UPDATE returns SET asked_at = now() - $2 * interval '1 day' WHERE id = $1`, [id, days]);
  const tell = () => house.get(TellUnansweredReturns).handle();
  const told = async (id: string) =>
    (await house.announced('orders.case-overdue')).filter(({ data }) => data.caseId === id);

  it('is told to staff once when nobody has answered it in three days, by however many look', async () => {
    const { id, number, orderId } = await asked();
    await long(id, 2.9);
    await tell();
    expect(await told(id)).toEqual([]);

    await long(id, 3.1);
    await Promise.all([tell(), tell(), tell()]);
    await tell();

    const about = { kind: 'return', order: { id: orderId, number }, payee: jimbe.name, amount: expect.any(Number) };
    expect(await told(id)).toMatchObject([{ data: { ...about, due: expect.any(String) } }]);
    expect((await told(id))[0]!.data.amount).toBeGreaterThan(0);
  });

  it('is not told of once it is answered', async () => {
    const some = [await asked(), await asked()];
    for (const [n, { id }] of some.entries()) {
      await house.ask('orders.decide-return', { by: staff, returnId: id, accepted: n === 0, answer: 'Sudah dilihat' });
      await long(id, 30);
    }
    await tell();

    for (const { id } of some) expect(await told(id)).toEqual([]);
  });

  it('says to its group by when it is to be answered, until it is', async () => {
    const { id } = await asked();
    const mine = async () =>
      (await house.ask('orders.list-group-cases', { by: group, limit: 100 })).returns.find((one) => one.id === id)!;

    const { askedAt, due } = await mine();
    expect(Date.parse(due!) - Date.parse(askedAt)).toBe(3 * 86_400_000);
    await house.ask('orders.decide-return', { by: group, returnId: id, accepted: true, answer: 'Baik, kirimkan' });
    expect(await mine()).toMatchObject({ due: null });
  });
});
