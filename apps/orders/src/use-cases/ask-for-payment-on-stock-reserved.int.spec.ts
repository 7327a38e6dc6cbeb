import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type House } from '@rakkarya/testing';
import { kasJimbe } from '../things/crafts.js';
import { heard } from '../things/events.js';
import { guest, staff } from '../things/orders.js';
import { aPublishedCraft, onThePriceList } from '../things/shelf.js';
import { announcedOf, anOpenShop, decisions, placed, reserve, reserved, shown, stockReserved } from '../things/shop.js';
import { AskForPaymentOnStockReserved } from './ask-for-payment-on-stock-reserved.js';

describe('when stock is reserved', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  /** Orders of one thing at one price, all paid to one account. */
  const alike = async (sku: string, price: number, count: number) => {
    await onThePriceList(house, aPublishedCraft(sku, { price }));
    return Promise.all(Array.from({ length: count }, () => placed(house, { lines: [{ sku, quantity: 1 }] })));
  };

  it('each payee’s money is asked for, until then, with an amount of its own', async () => {
    const lines = ['JIMBE-MINI', 'BATIK-TULIS', 'MANGKUK-JATI'].map((sku) => ({ sku, quantity: 1 }));
    const { order } = await placed(house, { lines });
    const until = new Date(Date.now() + 3_600_000);
    await house.say(stockReserved(order.id, until));

    await eventually(async () => expect(await shown(house, { order })).toMatchObject({ status: 'reserved' }));
    const { payments, total, uniqueAmounts, timeline } = await shown(house, { order });
    expect(payments).toMatchObject([
      {
        payee: { name: 'Kas Jimbe Contoh' },
        way: 'transfer',
        state: 'open',
        due: until.toISOString(),
        account: kasJimbe.account,
      },
      { payee: { name: 'Kas Batik Contoh' } },
    ]);
    const [first, second] = payments.map(({ uniqueAmount }) => uniqueAmount!);
    expect(payments.map(({ amount }) => amount)).toEqual([145_000 + first!, 350_000 + second!]);
    expect(uniqueAmounts).toBe(first! + second!);
    expect(total).toBe(495_000 + uniqueAmounts);
    expect(timeline.map(({ what }) => what)).toEqual(['placed', 'reserved', 'payment-requested', 'payment-requested']);
    expect(await announcedOf(house, order.id)).toEqual([
      'orders.order-placed',
      'orders.payment-requested',
      'orders.payment-requested',
    ]);
  });

  it('several orders are asked for together, and whoever waits for one is told how it stands', async () => {
    const told = decisions(house);
    const orders = [await placed(house), await placed(house), await placed(house)].map(({ order }) => order);
    await house.ask('orders.cancel-order', { by: staff, number: orders[1]!.number });
    const events = orders.map(({ id }, n) => ({
      ...heard('orders_ask-for-payment', stockReserved(id)),
      correlationId: `buyer-no-${n}`,
    }));

    await house.get(AskForPaymentOnStockReserved).handle([...events, events[0]!]);

    const [first, , third] = await Promise.all(orders.map((order) => shown(house, { order })));
    expect([first, third]).toMatchObject([{ status: 'reserved', version: 2 }, { status: 'reserved' }]);
    await eventually(async () => expect(told).toHaveLength(2));
    expect([first, third]).toMatchObject(told);
    const caused = await house.db.query(
      `SELECT correlation_id AS id, data ->> 'orderId' AS "orderId" FROM outbox WHERE name = 'orders.payment-requested' AND data ->> 'orderId' = ANY ($1)`,
      [orders.map(({ id }) => id)],
    );
    expect(caused).toHaveLength(2);
    expect(caused).toContainEqual({ id: 'buyer-no-0', orderId: first!.id });
    expect(caused).toContainEqual({ id: 'buyer-no-2', orderId: third!.id });
  });

  it('it is asked for once, however often that is heard', async () => {
    const { order } = await placed(house);
    const event = heard('orders_ask-for-payment', stockReserved(order.id));
    for (let i = 0; i < 3; i++) await house.get(AskForPaymentOnStockReserved).handle([event]);

    expect((await shown(house, { order })).payments).toHaveLength(1);
    expect(await announcedOf(house, order.id)).toEqual(['orders.order-placed', 'orders.payment-requested']);
  });

  it('it is asked for once, even if producers say it in two events', async () => {
    const { order } = await reserved(house);
    await reserve(house, order.id);

    expect(await shown(house, { order })).toEqual(order);
  });

  it('nothing is asked for when the order has ended before', async () => {
    const { order, key } = await placed(house);
    await house.ask('orders.cancel-order', { by: guest, number: order.number, key });
    await reserve(house, order.id);

    expect(await shown(house, { order })).toMatchObject({ status: 'ended', payments: [] });
    expect(await announcedOf(house, order.id)).toEqual(['orders.order-placed', 'orders.order-ended']);
  });

  it('the groups are promised cash when it is paid on collecting', async () => {
    const { order } = await reserved(house, { payBy: 'cash' });

    expect(order.payments).toMatchObject([{ way: 'cash', amount: 85_000, uniqueAmount: null, account: null }]);
    expect((await announcedOf(house, order.id)).sort()).toEqual([
      'orders.cash-promised',
      'orders.order-placed',
      'orders.payment-requested',
    ]);
  });

  it('no two orders wait for the same amount on one account, even if they come at once', async () => {
    const orders = await alike('KEMBAR', 5_000_000, 60);
    await Promise.all(orders.map(({ order }) => reserve(house, order.id)));

    const amounts = await Promise.all(
      orders.map(async ({ order }) => (await shown(house, { order })).payments[0]!.amount),
    );
    expect(new Set(amounts).size).toBe(60);
  });

  it('has no unique amount left when all are awaited, and has one again when one is paid', async () => {
    const [first, second, third] = await alike('LARIS', 7_000_000, 3);
    await reserve(house, first!.order.id);
    await fillUp(house, first!.order.id);

    await reserve(house, second!.order.id);
    expect((await shown(house, second!)).payments).toMatchObject([{ amount: 7_000_000, uniqueAmount: null }]);

    const [freed] = (await shown(house, first!)).payments;
    await house.ask('orders.confirm-payment', { by: staff, paymentId: freed!.id, amount: freed!.amount });
    await reserve(house, third!.order.id);
    expect((await shown(house, third!)).payments).toMatchObject([
      { amount: freed!.amount, uniqueAmount: freed!.uniqueAmount },
    ]);
  });
});

/** All other unique amounts on top of this order’s share are awaited, too. */
const fillUp = (house: House, orderId: string): Promise<unknown> =>
  house.db.query(
    `INSERT INTO payments (id, order_id, position, payee_id, payee_name, way, amount, unique_amount, due, state, account, account_key, has_proof)
     SELECT gen_random_uuid(), order_id, n, payee_id, payee_name, way, amount - unique_amount + n, n, due, 'open', account, account_key, false
     FROM payments, generate_series(1, 999) AS n WHERE order_id = $1 AND n <> unique_amount`,
    [orderId],
  );
