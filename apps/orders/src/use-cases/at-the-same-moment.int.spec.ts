import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OrderView } from '@rakkarya/contracts';
import { eventually, type House } from '@rakkarya/testing';
import { guest, staff, toSurabaya } from '../things/orders.js';
import { announcedOf, anOpenShop, letDeadlinePass, moved, reserved, shown, type Placed } from '../things/shop.js';
import { EndUnpaidOrder } from './end-unpaid-order.js';

const ROUNDS = 25;

describe('at the same moment', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const confirm = ({ order }: Placed) => {
    const [payment] = order.payments;
    return house.ask('orders.confirm-payment', { by: staff, paymentId: payment!.id, amount: payment!.amount });
  };
  const cancel = ({ order, key }: Placed) => house.ask('orders.cancel-order', { by: guest, number: order.number, key });

  /** Paid just after it had ended: producers is asked whether it can go on, and says no. */
  const soldOutSince = async ({ order }: Placed): Promise<void> => {
    const asked = (await announcedOf(house, order.id)).includes('orders.reopening-asked');
    if (!asked) return;
    await house.say({ name: 'producers.stock-refused-again', data: { orderId: order.id, version: 9 } });
    await eventually(async () => expect((await shown(house, { order })).refunds).toHaveLength(1));
  };

  /** Paid and not ended, or ended with the money to be given back: nothing between. */
  const nothingIsLost = async ({ order, key }: Placed): Promise<OrderView> => {
    await soldOutSince({ order, key });
    const now = await shown(house, { order });
    const goesBack = now.refunds.reduce((sum, { amount }) => sum + amount, 0);
    const told = await announcedOf(house, order.id);
    expect(goesBack).toBe(now.status === 'ended' ? order.total : 0);
    expect(['paid', 'ended']).toContain(now.status);
    expect(told.filter((name) => name === 'orders.order-ended')).toHaveLength(now.status === 'ended' ? 1 : 0);
    expect(told.filter((name) => name === 'orders.order-paid')).toHaveLength(now.status === 'paid' ? 1 : 0);
    return now;
  };

  const orders = (): Promise<Placed[]> => Promise.all(Array.from({ length: ROUNDS }, () => reserved(house)));

  it('paying and the deadline leave nothing in limbo', async () => {
    const some = await orders();
    await Promise.all(some.map(({ order }) => letDeadlinePass(house, order.id)));
    await Promise.all([house.get(EndUnpaidOrder).handle(), ...some.map(confirm), house.get(EndUnpaidOrder).handle()]);

    for (const each of some) await nothingIsLost(each);
  });

  it('paying and cancelling leave nothing in limbo', async () => {
    const some = await orders();
    await Promise.all(
      some.flatMap((each, i) => (i % 2 ? [confirm(each), cancel(each)] : [cancel(each), confirm(each)])),
    );

    for (const each of some) {
      const { status, cancellable, timeline } = await nothingIsLost(each);
      const asked = timeline.some(({ what }) => what === 'cancellation-requested');
      expect({ cancellable, asked }).toEqual({ cancellable: false, asked: status === 'paid' });
    }
  });

  it('several who confirm and several who cancel are heard once each', async () => {
    const [some] = await orders();
    await Promise.all([confirm, cancel, confirm, cancel, confirm, cancel].map((act) => act(some!)));

    await nothingIsLost(some!);
  });

  it('sending what is paid at the door and its deadline leave no cash without a holder', async () => {
    const some = await Promise.all(
      Array.from({ length: ROUNDS }, () => reserved(house, { payBy: 'cod', delivery: toSurabaya })),
    );
    // From both sides, so that they meet in the midst of them.
    for (const { order } of some) await letDeadlinePass(house, order.id);
    const send = async (): Promise<void> => {
      for (const { order } of some.toReversed()) await moved(house, order.id, 'sent', { version: 4, courier: 'JNE' });
    };
    await Promise.all([house.get(EndUnpaidOrder).handle(), send(), house.get(EndUnpaidOrder).handle()]);

    const told = await Promise.all(some.map(({ order }) => announcedOf(house, order.id)));
    expect(told.some((names) => names.includes('orders.order-ended'))).toBe(true);
    for (const { order } of some) {
      await moved(house, order.id, 'delivered', { version: 5, courier: 'JNE' });
      const { status, payments } = await shown(house, { order });
      expect({ status, payments }).toMatchObject({
        status: 'sent',
        payments: [{ state: 'open', custody: [{ holder: 'courier', amount: order.total }] }],
      });
    }
    const { items } = await house.ask('orders.list-cases', { by: staff, limit: 100 });
    expect(items.filter(({ kind }) => kind === 'cash-held')).toHaveLength(ROUNDS);
    for (const { order } of some) {
      await house.ask('orders.pass-cash', { by: staff, paymentId: order.payments[0]!.id, holder: 'payee' });
      expect(await shown(house, { order })).toMatchObject({ status: 'completed', refunds: [] });
    }
  });

  it('the books add up over everything that happened here', async () => {
    const books = await house.db.query(`
      SELECT (SELECT sum(received) FROM payments)::double precision AS received,
        (SELECT sum(amount) FROM payments JOIN orders ON orders.id = order_id
          WHERE state = 'paid' AND status <> 'ended')::double precision AS due,
        (SELECT sum(amount) FROM refunds)::double precision AS back,
        (SELECT count(*) FROM payments JOIN orders ON orders.id = order_id
          WHERE status IN ('paid', 'ended') AND state = 'open')::integer AS limbo`);

    expect(books[0].received).toBeGreaterThan(0);
    expect(books[0].received).toBe(books[0].due + books[0].back);
    expect(books[0].limbo).toBe(0);
  });
});
