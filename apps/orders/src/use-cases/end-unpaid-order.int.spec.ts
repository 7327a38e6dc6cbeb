import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, startedService, type House } from '@rakkarya/testing';
import { database } from '../database/database.js';
import { OrdersModule } from '../orders.module.js';
import { staff } from '../things/orders.js';
import { announcedOf, anOpenShop, letDeadlinePass, paid, placed, reserved, shown } from '../things/shop.js';
import { EndUnpaidOrder } from './end-unpaid-order.js';

describe('an order whose deadline has passed', () => {
  let house: House;
  let another: House;
  beforeAll(async () => {
    house = await anOpenShop();
    another = await startedService('orders', OrdersModule, database, { place: house.place });
  });
  afterAll(async () => {
    await another.stop();
    await house.stop();
  });

  it('ends by itself', async () => {
    const some = await reserved(house);
    await letDeadlinePass(house, some.order.id);

    await eventually(async () => expect(await shown(house, some)).toMatchObject({ status: 'ended' }));
    const { ended, payments, timeline } = await shown(house, some);
    expect(ended).toEqual({ reason: 'unpaid', short: [] });
    expect(payments).toMatchObject([{ state: 'closed' }]);
    expect(timeline.at(-1)).toMatchObject({ what: 'ended', details: { reason: 'unpaid' } });
    expect((await announcedOf(house, some.order.id)).at(-1)).toBe('orders.order-ended');
  });

  it('ends by itself even if nobody ever said that its stock is held, or if cash was promised', async () => {
    for (const some of [await placed(house), await reserved(house, { payBy: 'cash' })]) {
      await letDeadlinePass(house, some.order.id);
      await house.get(EndUnpaidOrder).handle();

      await eventually(async () =>
        expect(await shown(house, some)).toMatchObject({ status: 'ended', ended: { reason: 'unpaid' } }),
      );
    }
  });

  it('gives back what one of its payees already has', async () => {
    const some = await reserved(house, {
      lines: [
        { sku: 'JIMBE-MINI', quantity: 1 },
        { sku: 'BATIK-TULIS', quantity: 1 },
      ],
    });
    const [drum] = some.order.payments;
    await house.ask('orders.confirm-payment', { by: staff, paymentId: drum!.id, amount: drum!.amount });
    await letDeadlinePass(house, some.order.id);

    await eventually(async () =>
      expect(await shown(house, some)).toMatchObject({
        status: 'ended',
        refunds: [{ amount: drum!.amount, reason: 'cancelled' }],
      }),
    );
  });

  it('ends once, though two instances look at once', async () => {
    const orders = await Promise.all(Array.from({ length: 12 }, () => reserved(house)));
    await Promise.all(orders.map(({ order }) => letDeadlinePass(house, order.id)));
    await Promise.all([house, another, house, another].map((instance) => instance.get(EndUnpaidOrder).handle()));

    for (const { order } of orders) {
      await eventually(async () => expect((await shown(house, { order })).status).toBe('ended'));
      expect((await announcedOf(house, order.id)).filter((name) => name === 'orders.order-ended')).toHaveLength(1);
    }
  });

  it('is not one that is paid, or has time left', async () => {
    const some = [await paid(house), await reserved(house)];
    for (const { order } of some.slice(0, 1)) await letDeadlinePass(house, order.id);
    await house.get(EndUnpaidOrder).handle();

    for (const { order } of some) expect(await shown(house, { order })).toEqual(order);
  });

  it('ends though another one cannot', async () => {
    const [broken, fine] = [await reserved(house), await reserved(house)];
    await house.db.query(`UPDATE orders SET due = now() - interval '1 hour', timeline = '"torn"' WHERE id = $1`, [
      broken.order.id,
    ]);
    await letDeadlinePass(house, fine.order.id);

    await expect(house.get(EndUnpaidOrder).handle()).rejects.toThrow('could not be ended');
    await eventually(async () => expect((await shown(house, fine)).status).toBe('ended'));
    await house.db.query(`UPDATE orders SET due = NULL WHERE id = $1`, [broken.order.id]);
  });
});
