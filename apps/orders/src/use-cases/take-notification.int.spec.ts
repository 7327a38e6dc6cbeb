import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { MidtransStandIn } from '@rakkarya/stand-ins/midtrans';
import { eventually, type House } from '@rakkarya/testing';
import { guest, staff } from '../things/orders.js';
import { announcedOf, anOpenShop, letDeadlinePass, placed, reserve, shown, type Placed } from '../things/shop.js';
import { ChargePaymentOnChargeRequested } from './charge-payment-on-charge-requested.js';
import { heard } from '../things/events.js';
import { FollowCharges } from './follow-charges.js';

type Paid = Placed['order']['payments'][number];

const serverKey = 'SB-Mid-server-contoh';

/** Every order in which these can come. */
const permutations = <T>(all: readonly T[]): T[][] =>
  all.length < 2
    ? [[...all]]
    : all.flatMap((one, i) => permutations(all.toSpliced(i, 1)).map((rest) => [one, ...rest]));

/** Due for all of its first payment. */
async function aRefund(house: House, orderId: string): Promise<{ id: string }> {
  const [refund] = await house.db.query(
    `INSERT INTO refunds (id, order_id, payment_id, payee_id, payee_name, amount, reason)
     SELECT gen_random_uuid(), order_id, id, payee_id, payee_name, amount, 'cancelled' FROM payments WHERE order_id = $1 RETURNING id`,
    [orderId],
  );
  return refund;
}

describe('paying online', () => {
  let house: House;
  let midtrans: MidtransStandIn;
  beforeAll(async () => {
    midtrans = await MidtransStandIn.open({ serverKey });
    process.env['MIDTRANS_URL'] = midtrans.url;
    process.env['MIDTRANS_SERVER_KEY'] = serverKey;
    house = await anOpenShop();
  });
  afterAll(async () => {
    await house.stop();
    await midtrans.close();
    delete process.env['MIDTRANS_URL'];
    delete process.env['MIDTRANS_SERVER_KEY'];
  });

  const paymentOf = async (order: Placed['order']) => (await shown(house, { order })).payments[0]!;
  const charging = async (change: Parameters<typeof placed>[1] = {}) => {
    const placing = await placed(house, { payBy: 'online', ...change });
    await reserve(house, placing.order.id);
    return placing;
  };
  /** An order whose code is there, and the provider's reference. */
  const charged = async () => {
    const placing = await charging();
    await eventually(async () => expect((await paymentOf(placing.order)).online!.state).toBe('ready'));
    const { id } = await paymentOf(placing.order);
    return {
      ...placing,
      paymentId: id,
      reference: [...midtrans.transactions.keys()].findLast((key) => key.startsWith(id))!,
    };
  };
  const tell = (reference: string, status?: Parameters<MidtransStandIn['notificationOf']>[1]) =>
    house.ask('orders.take-notification', midtrans.notificationOf(reference, status));

  it('shows a code once the provider has made one, and is paid when it says so', async () => {
    const { order, reference } = await charged();
    expect((await paymentOf(order)).online).toMatchObject({
      channel: 'qris',
      code: expect.stringContaining(reference),
    });
    expect((await paymentOf(order)).state).toBe('open');

    await midtrans.become(reference, 'settlement');
    await tell(reference);

    expect(await shown(house, { order })).toMatchObject({
      status: 'paid',
      payments: [{ state: 'paid', online: { state: 'paid' } }],
    });
  });

  it.each(['settlement', 'expire'] as const)(
    'comes to the same in whatever order five notifications arrive, when it is %s',
    async (end) => {
      const told = ['pending', 'deny', end, 'pending', 'expire'] as const;
      const ways = [...new Map(permutations(told).map((way) => [way.join(), way])).values()];

      for (let n = 0; n < ways.length; n += 10) {
        await Promise.all(
          ways.slice(n, n + 10).map(async (way) => {
            const { order, reference } = await charged();
            await midtrans.become(reference, end);
            for (const status of way) await tell(reference, status);

            const paid = end === 'settlement';
            expect(await shown(house, { order })).toMatchObject({
              status: paid ? 'paid' : 'reserved',
              payments: [{ state: paid ? 'paid' : 'open', online: { state: paid ? 'paid' : 'expired' } }],
              refunds: [],
            });
          }),
        );
      }
    },
  );

  it('has one effect, and is asked about once, when it is replayed a thousand times', async () => {
    const { order, reference } = await charged();
    await midtrans.become(reference, 'settlement');
    await tell(reference);
    const { version } = await shown(house, { order });
    const { asked } = midtrans;

    for (let n = 0; n < 20; n++) await Promise.all(Array.from({ length: 50 }, () => tell(reference)));

    expect(await shown(house, { order })).toMatchObject({ version, refunds: [] });
    expect(midtrans.asked).toBe(asked);
  });

  it('has one effect when all of them come at once, by several ways, and none is known yet', async () => {
    const { order, reference } = await charged();
    await midtrans.become(reference, 'settlement');

    const ways = ['settlement', 'pending', 'deny', 'expire', 'refund'] as const;
    const told = Array.from({ length: 50 }, (_, n) => tell(reference, ways[n % ways.length]!));
    await Promise.all([...told, house.get(FollowCharges).handle()]);

    const { timeline, ...seen } = await shown(house, { order });
    expect(seen).toMatchObject({ status: 'paid', payments: [{ state: 'paid' }], refunds: [] });
    expect(timeline.filter(({ what }) => what === 'payment-confirmed')).toHaveLength(1);
    expect((await announcedOf(house, order.id)).filter((name) => name === 'orders.order-paid')).toHaveLength(1);
  });

  it('is believed only with the right signature, and then only what the provider says itself', async () => {
    const { order, reference } = await charged();
    const { signature_key, ...said } = midtrans.notificationOf(reference, 'settlement');

    for (const wrong of [
      signature_key.replace(/^./, (one) => (one === '0' ? '1' : '0')),
      '',
      'zz',
      signature_key.slice(2),
    ])
      await expect(house.ask('orders.take-notification', { ...said, signature_key: wrong })).rejects.toMatchObject({
        code: 'not-allowed',
      });
    await expect(
      house.ask('orders.take-notification', { ...said, gross_amount: '1.00', signature_key }),
    ).rejects.toMatchObject({ code: 'not-allowed' });
    await tell(reference, 'settlement');

    expect((await shown(house, { order })).status).toBe('reserved');
  });

  it('asks by itself when a notification got lost', async () => {
    const { order, reference } = await charged();
    await midtrans.become(reference, 'settlement');

    await house.get(FollowCharges).handle();

    expect((await shown(house, { order })).status).toBe('paid');
  });

  it('makes another code when the answer to a charge was lost', async () => {
    midtrans.lose = 1;
    const { order, reference } = await charged();

    expect(reference).toMatch(/-2$/);
    expect((await paymentOf(order)).online!.code).toContain(reference);
  });

  it('is charged once, however often that is heard', async () => {
    const { order, paymentId, reference } = await charged();
    const { number, version, id: orderId } = order;
    const due = new Date(Date.now() + 3_600_000).toISOString();
    const fact = { orderId, number, version, paymentId, channel: 'qris' as const, amount: 85_000, due };
    const event = heard('orders_charge-online', { name: 'orders.charge-requested', data: fact });
    for (let n = 0; n < 2; n++) await house.get(ChargePaymentOnChargeRequested).handle(event);

    expect([...midtrans.transactions.keys()].filter((key) => key.startsWith(paymentId))).toEqual([reference]);
  });

  it('takes an account number instead, and lets the code before it run out', async () => {
    const { order, key, paymentId, reference } = await charged();
    await house.ask('orders.choose-channel', { by: guest, key, paymentId, channel: 'bni' });

    await eventually(async () =>
      expect((await paymentOf(order)).online).toMatchObject({ channel: 'bni', account: { bank: 'bni' } }),
    );
    expect(midtrans.transactions.get(reference)).toMatchObject({ transaction_status: 'expire' });
    await expect(house.ask('orders.choose-channel', { by: guest, paymentId, channel: 'bca' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('lets a code run out once a person has said that it is paid', async () => {
    const { order, paymentId, reference } = await charged();
    await house.ask('orders.confirm-payment', { by: staff, paymentId, amount: order.total });
    await house.get(FollowCharges).handle();

    expect(midtrans.transactions.get(reference)).toMatchObject({ transaction_status: 'expire' });
    expect(await shown(house, { order })).toMatchObject({ status: 'paid', refunds: [] });
  });

  it('gives nothing back through the provider while it is not known whether the order goes on', async () => {
    const { order, reference } = await charged();
    await midtrans.become(reference, 'settlement');
    await tell(reference);
    const { id: refundId } = await aRefund(house, order.id);
    await house.db.query(
      `UPDATE orders SET status = 'ended', ended = '{"reason": "unpaid", "short": []}', reopening = true WHERE id = $1`,
      [order.id],
    );

    const back = { by: staff, refundId, way: 'provider' as const, reference: 'lewat Midtrans' };
    await expect(house.ask('orders.pay-back', back)).rejects.toMatchObject({ code: 'refund-status' });

    expect(midtrans.transactions.get(reference)).toMatchObject({ refunded: 0 });
  });

  describe('and given back', () => {
    const casesOf = (orderId: string): Promise<unknown[]> =>
      house.db.query('SELECT kind, amount::int FROM money_cases WHERE order_id = $1', [orderId]);
    /** Paid, with a refund due for all of it. */
    const due = async () => {
      const { order, reference } = await charged();
      await midtrans.become(reference, 'settlement');
      const { id: refundId } = await aRefund(house, order.id);
      const pay = () =>
        house.ask('orders.pay-back', { by: staff, refundId, way: 'provider', reference: 'lewat Midtrans' });
      return { order, reference, refundId, pay };
    };
    afterEach(() => {
      midtrans.beforeRefundIsAnswered = async () => undefined;
    });

    it.each(permutations(['settlement', 'refund', 'answer'] as const))(
      'needs nobody to look into it, though the refund is told before it is answered, and else comes %s, %s, %s',
      async (...way) => {
        const { order, reference, pay } = await due();
        midtrans.beforeRefundIsAnswered = () => tell(reference, 'refund');

        for (const step of way) {
          if (step === 'answer') await tell(reference, 'settlement').then(pay);
          else await tell(reference, step);
        }

        expect(await casesOf(order.id)).toEqual([]);
        expect((await shown(house, { order })).refunds).toMatchObject([{ state: 'paid-back', amount: 85_000 }]);
        expect(midtrans.transactions.get(reference)).toMatchObject({ refunded: 85_000 });
      },
    );

    it('is refused by its own name when no payment has as much left, and can still be given back in another way', async () => {
      const { order, reference, pay } = await due();
      await tell(reference);
      const { id: refundId } = await aRefund(house, order.id);
      await pay();

      const more = { by: staff, refundId, reference: 'Kuitansi 9' };
      await expect(house.ask('orders.pay-back', { ...more, way: 'provider' })).rejects.toMatchObject({
        code: 'refund-beyond',
      });
      expect(midtrans.transactions.get(reference)).toMatchObject({ refunded: 85_000 });
      await house.ask('orders.pay-back', { ...more, way: 'cash' });
    });

    it('needs somebody when the provider gave back what it was never asked for', async () => {
      const { order, reference } = await due();
      await tell(reference);
      Object.assign(midtrans.transactions.get(reference)!, { refunded: 85_000, transaction_status: 'refund' });
      await tell(reference);

      expect(await casesOf(order.id)).toEqual([{ kind: 'provider', amount: 85_000 }]);
    });

    it('needs somebody when it refused us and gave it back all the same', async () => {
      const { order, reference, pay } = await due();
      await tell(reference);
      Object.assign(midtrans.transactions.get(reference)!, { refunded: 85_000, transaction_status: 'refund' });
      await expect(pay()).rejects.toMatchObject({ code: 'provider-refused' });
      await tell(reference);

      expect(await casesOf(order.id)).toEqual([{ kind: 'provider', amount: 85_000 }]);
    });
  });

  it('paid twice and cancelled, gives both back, each through its own code and once', async () => {
    const { order, key, paymentId, reference } = await charged();
    await house.ask('orders.choose-channel', { by: guest, key, paymentId, channel: 'bni' });
    await eventually(async () => expect((await paymentOf(order)).online!.account).not.toBeNull());
    const other = [...midtrans.transactions.keys()].findLast((one) => one.startsWith(paymentId))!;
    for (const paid of [other, reference]) {
      await midtrans.become(paid, 'settlement');
      await tell(paid, 'settlement');
    }
    await house.ask('orders.cancel-order', { by: staff, number: order.number });
    await house.say({ name: 'producers.parcels-stopped', data: { orderId: order.id } });
    await eventually(async () => expect((await shown(house, { order })).status).toBe('ended'));

    const { refunds } = await shown(house, { order });
    expect(refunds.map(({ reason }) => reason).toSorted()).toEqual(['cancelled', 'double']);
    for (const { id } of [...refunds, ...refunds])
      await house.ask('orders.pay-back', { by: staff, refundId: id, way: 'provider', reference: 'lewat Midtrans' });

    const given = (paid: string, reason: string) =>
      expect(midtrans.transactions.get(paid)).toMatchObject({
        refunded: 85_000,
        refundKeys: [refunds.find((refund) => refund.reason === reason)!.id],
      });
    given(reference, 'double');
    given(other, 'cancelled');
  });

  describe('and given back, though the provider’s answer was lost', () => {
    /** Of two payees the first was paid in time; its order has ended, and the provider gave that back without saying so. */
    const unanswered = async () => {
      const lines = ['JIMBE-MINI', 'BATIK-TULIS'].map((sku) => ({ sku, quantity: 1 }));
      const { order } = await charging({ lines });
      await eventually(async () => expect((await paymentOf(order)).online!.state).toBe('ready'));
      const [first, second] = (await shown(house, { order })).payments as [Paid, Paid];
      const reference = [...midtrans.transactions.keys()].findLast((key) => key.startsWith(first.id))!;
      await midtrans.become(reference, 'settlement');
      await tell(reference);
      await letDeadlinePass(house, order.id);
      await eventually(async () => expect((await shown(house, { order })).status).toBe('ended'));
      const refundId = (await shown(house, { order })).refunds[0]!.id;
      midtrans.loseRefunds = 1;
      const pay = (way: 'provider' | 'cash') =>
        house.ask('orders.pay-back', { by: staff, refundId, way, reference: 'Kuitansi 7' });
      await expect(pay('provider')).rejects.toMatchObject({ code: 'unavailable' });
      return { order, second, reference, pay };
    };

    it('is not kept as well when the other payee’s money comes late', async () => {
      const { order, second } = await unanswered();
      const { id: paymentId, amount } = second;

      await house.ask('orders.confirm-payment', { by: staff, paymentId, amount });

      expect(await shown(house, { order })).toMatchObject({
        status: 'ended',
        refunds: [
          { reason: 'cancelled', state: 'due' },
          { reason: 'late', state: 'due', amount },
        ],
      });
    });

    it('is not given back in another way as well, before the provider has answered', async () => {
      const { order, reference, pay } = await unanswered();

      await expect(pay('cash')).rejects.toMatchObject({ code: 'refund-asked' });
      await pay('provider');

      expect(midtrans.transactions.get(reference)).toMatchObject({ refunded: 85_000 });
      expect((await shown(house, { order })).refunds).toMatchObject([{ paidBack: { way: 'provider' } }]);
    });
  });

  it('ends what nobody awaits any more, and gives back through the provider what came all the same', async () => {
    const { order, paymentId, reference } = await charged();
    await letDeadlinePass(house, order.id);
    await eventually(async () => expect((await shown(house, { order })).status).toBe('ended'));
    await house.get(FollowCharges).handle();
    expect(midtrans.transactions.get(reference)).toMatchObject({ transaction_status: 'expire' });

    await midtrans.become(reference, 'settlement');
    await tell(reference);
    await house.say({ name: 'producers.stock-refused-again', data: { orderId: order.id, version: 9 } });
    await eventually(async () =>
      expect((await shown(house, { order })).refunds).toMatchObject([{ reason: 'late', state: 'due' }]),
    );
    const refundId = (await shown(house, { order })).refunds[0]!.id;
    const back = { by: staff, refundId, way: 'provider' as const, reference: 'lewat Midtrans' };
    await house.ask('orders.pay-back', back);
    await house.ask('orders.pay-back', back);

    expect(midtrans.transactions.get(reference)).toMatchObject({ refunded: 85_000, refundKeys: [refundId] });
    expect((await shown(house, { order })).refunds).toMatchObject([
      { state: 'paid-back', paidBack: { way: 'provider' } },
    ]);
    expect((await paymentOf(order)).id).toBe(paymentId);
    await expect(house.ask('orders.pay-back', { ...back, by: guest })).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
