import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@rakkarya/testing';
import type { EntityManager } from 'typeorm';
import type { Order } from '../domain/order.js';
import { anOrder } from '../things/orders.js';
import { addOrders } from './add-orders.js';
import { addPayments } from './add-payments.js';
import { database } from './database.js';
import { keepOrder } from './keep.js';
import { lockedOrder, overdueOrder } from './locked-order.js';

describe('an order that changes', () => {
  let test: TestDatabase;
  beforeAll(async () => void (test = await testDatabase(database)));
  afterAll(() => test.stop());

  const anHour = 3_600_000;
  const addedOrder = async ({ dueIn }: { dueIn: number }): Promise<Order> => {
    const due = new Date(Date.now() + dueIn);
    const order = Object.assign(anOrder(), { idempotency: crypto.randomUUID(), due });
    await test.db.transaction((tx) => addOrders(tx, [order]));
    return order;
  };
  const overdue = (id: string): Promise<Order | null> => test.db.transaction((tx) => overdueOrder(tx, id));

  /** Somebody has it in hand until told to let it go. */
  const inHand = async (id: string, change: (tx: EntityManager, order: Order) => Promise<void>) => {
    const [taken, enough] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const done = test.db.transaction(async (tx) => {
      const order = await lockedOrder(tx, 'id', id);
      taken.resolve();
      await enough.promise;
      await change(tx, order);
    });
    await taken.promise;
    return { letGo: () => (enough.resolve(), done) };
  };

  const reserve = async (tx: EntityManager, order: Order): Promise<void> => {
    order.reserve(new Date(Date.now() + anHour), new Date());
    await addPayments(tx, order.payments);
    await keepOrder(tx, order, order.askForPayment(new Date()));
  };

  it('comes to the next as the one before has left it, payments and all', async () => {
    const { id } = await addedOrder({ dueIn: anHour });
    const before = await inHand(id, reserve);
    const next = test.db.transaction((tx) => lockedOrder(tx, 'id', id));
    await before.letGo();

    expect(await next).toMatchObject({ version: 3, status: 'reserved', payments: [{ state: 'open' }] });
  });

  it('does so, too, for who comes by a payment', async () => {
    const { id } = await addedOrder({ dueIn: anHour });
    await (await inHand(id, reserve)).letGo();
    const [payment] = await test.db.query('SELECT id FROM payments WHERE order_id = $1', [id]);
    const before = await inHand(id, async (tx, order) => keepOrder(tx, order, order.endUnpaid(new Date())));
    const next = test.db.transaction((tx) => lockedOrder(tx, 'payment', payment.id));
    await before.letGo();

    expect(await next).toMatchObject({ id, status: 'ended' });
  });

  it('is overdue once its deadline has passed', async () => {
    expect(await overdue((await addedOrder({ dueIn: -1_000 })).id)).toMatchObject({ status: 'placed' });
    expect(await overdue((await addedOrder({ dueIn: anHour })).id)).toBeNull();
  });

  it('is not waited for when it is overdue and somebody has it in hand', async () => {
    const { id } = await addedOrder({ dueIn: -1_000 });
    const other = await inHand(id, reserve);

    expect(await overdue(id)).toBeNull();
    await other.letGo();
    expect(await overdue(id)).toBeNull();
  });
});
