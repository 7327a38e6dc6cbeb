import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { kasJimbe } from '../things/crafts.js';
import { staff } from '../things/orders.js';
import { anOpenShop, reserved } from '../things/shop.js';
import { GiveCasesDeadlines } from './give-cases-deadlines.js';
import { TellOverdueCases } from './tell-overdue-cases.js';

const DAY = 86_400_000;
const seen = { way: 'qris', at: '2026-11-01T02:00:00.000Z', sender: 'ANI CONTOH', remark: null } as const;

describe('the deadline of a case', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const open = async () => (await house.ask('orders.list-cases', { by: staff, limit: 100 })).items;
  const aShortPayment = async () => {
    const { order } = await reserved(house);
    const [{ id: paymentId, amount }] = order.payments as [(typeof order.payments)[number]];
    await house.ask('orders.confirm-payment', { by: staff, paymentId, amount: amount - 1_000, as: 'part' });
    const { id } = (await open()).find(({ number }) => number === order.number)!;
    return { id, number: order.number, orderId: order.id };
  };
  const unnamed = async () => {
    const id = randomUUID();
    await house.ask('orders.note-money', { by: staff, id, payeeId: kasJimbe.id, amount: 75_000, ...seen });
    return id;
  };
  const give = () => house.get(GiveCasesDeadlines).handle();
  const tell = () => house.get(TellOverdueCases).handle();
  const pass = (id: string) =>
    house.db.query(`UPDATE money_cases SET due = now() - interval '1 s' WHERE id = $1`, [id]);
  const told = async (id: string) =>
    (await house.announced('orders.case-overdue')).filter(({ data }) => data.caseId === id);

  it('is some days after it was opened, and stays where it is', async () => {
    const { id } = await aShortPayment();
    await Promise.all([give(), give()]);
    const [first] = (await open()).filter((one) => one.id === id);
    expect(Date.parse(first!.due!) - Date.parse(first!.openedAt)).toBe(3 * DAY);

    await give();
    expect((await open()).find((one) => one.id === id)!.due).toBe(first!.due);
  });

  it('is told once when it has passed, by however many look', async () => {
    const { id, number, orderId } = await aShortPayment();
    await give();
    await tell();
    expect(await told(id)).toEqual([]);

    await pass(id);
    await Promise.all([tell(), tell(), tell()]);
    await tell();

    expect(await told(id)).toMatchObject([
      {
        data: {
          kind: 'short',
          order: { id: orderId, number },
          payee: kasJimbe.name,
          amount: 1_000,
          due: expect.any(String),
        },
      },
    ]);
  });

  it('of money without an order is told too, and of what is settled it is not', async () => {
    const [waiting, back] = [await unnamed(), await unnamed()];
    await house.ask('orders.return-money', { by: staff, caseId: back, way: 'cash', reference: 'Kuitansi 1' });
    for (const id of [waiting, back]) await pass(id);
    await tell();

    expect(await told(waiting)).toMatchObject([{ data: { kind: 'unnamed', order: null } }]);
    expect(await told(back)).toEqual([]);
  });

  it('puts what is overdue before what is not, on every page', async () => {
    const [soon, late] = [await unnamed(), await unnamed()];
    await pass(late);
    await give();

    const all = (await open()).map(({ id }) => id);
    expect(all.indexOf(late)).toBeLessThan(all.indexOf(soon));
    const paged: string[] = [];
    for (let after: string | undefined; ;) {
      const { items, next } = await house.ask('orders.list-cases', { by: staff, limit: 2, after });
      paged.push(...items.map(({ id }) => id));
      if (next === null) break;
      after = next;
    }
    expect(paged).toEqual(all);
  });
});
