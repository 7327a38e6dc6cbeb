import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { events, type Caller, type OrderView } from '@rakkarya/contracts';
import { eventually, type House } from '@rakkarya/testing';
import { kasJimbe } from '../things/crafts.js';
import { heard } from '../things/events.js';
import { guest, staff, toSurabaya } from '../things/orders.js';
import { aProof } from '../things/proofs.js';
import { aPlacing, anOpenShop, letDeadlinePass, moved, paid, placed, reserved, shown } from '../things/shop.js';
import { aVoucher } from '../things/vouchers.js';
import { EndUnpaidOrder } from './end-unpaid-order.js';
import { RefundLatePaymentOnStockRefusedAgain } from './refund-late-payment-on-stock-refused-again.js';

let house: House;
beforeAll(async () => {
  house = await anOpenShop();
});
afterAll(() => house.stop());

const somebody = (): Caller & { role: 'buyer' } => ({ role: 'buyer', accountId: randomUUID() });

/** Nobody paid it. */
async function anEndedOrder(by: Caller = guest) {
  const before = await reserved(
    house,
    { delivery: toSurabaya, buyer: { name: 'Ani Lupa', phone: '+6281200000077' } },
    by,
  );
  await letDeadlinePass(house, before.order.id);
  await house.get(EndUnpaidOrder).handle();
  return { ...before, order: await shown(house, before) };
}

const everythingOf = async (id: string): Promise<string> =>
  JSON.stringify([
    await house.db.query('SELECT * FROM orders WHERE id = $1', [id]),
    await house.db.query(`SELECT data FROM outbox WHERE data ->> 'orderId' = $1`, [id]),
  ]);

describe('forgetting a buyer', () => {
  it('blanks who they are in all their orders and keeps the money', async () => {
    const by = somebody();
    const { order, key } = await anEndedOrder(by);
    const { key: another } = await anEndedOrder();
    expect(await everythingOf(order.id)).toMatch(/Ani Lupa.+Jalan Contoh/);

    expect(await house.ask('orders.forget-buyer', { by })).toEqual({ orders: 1 });

    expect(await everythingOf(order.id)).not.toMatch(/Ani Lupa|Jalan Contoh|00000077/);
    const { total, payments, status } = await shown(house, { order });
    expect({ total, payments, status }).toEqual({ total: order.total, payments: order.payments, status: 'ended' });
    for (const one of [key, another])
      await expect(house.ask('orders.show-order', { by: guest, number: order.number, key: one })).rejects.toMatchObject(
        {
          code: 'not-found',
        },
      );
    await expect(house.ask('orders.show-order', { by, number: order.number })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('tells everybody who may keep something of them, and can be repeated', async () => {
    const by = somebody();
    const { order } = await anEndedOrder(by);

    await Promise.all([house.ask('orders.forget-buyer', { by }), house.ask('orders.forget-buyer', { by })]);

    const told = (await house.announced('orders.buyer-forgotten')).filter(
      ({ data }) => data.accountId === by.accountId,
    );
    expect(told.map(({ data }) => data.orderIds).flat()).toEqual([order.id]);
    expect(told.map(({ data }) => data.numbers).flat()).toEqual([order.number]);
  });

  it('says no while an order is under way, and then blanks none', async () => {
    const by = somebody();
    const { order } = await anEndedOrder(by);
    await placed(house, {}, by);

    await expect(house.ask('orders.forget-buyer', { by })).rejects.toMatchObject({
      code: 'orders-open',
      details: { open: 1 },
    });

    expect((await shown(house, { order })).buyer.name).toBe('Ani Lupa');
  });

  it('says no while money is to go back', async () => {
    const { order, key } = await anEndedOrder();
    const { id: paymentId, amount } = order.payments[0]!;
    await house.db.query(
      `INSERT INTO refunds (id, order_id, payment_id, payee_id, payee_name, amount, reason)
       SELECT gen_random_uuid(), order_id, id, payee_id, payee_name, $2, 'late' FROM payments WHERE id = $1`,
      [paymentId, amount],
    );

    const forgetting = house.ask('orders.forget-buyer', { by: guest, number: order.number, key });

    await expect(forgetting).rejects.toMatchObject({ code: 'orders-open' });
  });

  it('says no while somebody says that money came after all', async () => {
    const { order, key } = await anEndedOrder();
    const forgetting = await house.db.transaction(async (tx) => {
      await tx.query('SELECT FROM orders WHERE id = $1 FOR UPDATE', [order.id]);
      const asked = house
        .ask('orders.forget-buyer', { by: guest, number: order.number, key })
        .catch((no: unknown) => no);
      await eventually(async () =>
        expect(
          await house.db.query(
            `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%FOR UPDATE'`,
          ),
        ).not.toEqual([]),
      );
      await tx.query('UPDATE orders SET version = version + 1 WHERE id = $1', [order.id]);
      await tx.query(
        `INSERT INTO refunds (id, order_id, payment_id, payee_id, payee_name, amount, reason)
         SELECT gen_random_uuid(), order_id, id, payee_id, payee_name, amount, 'late' FROM payments WHERE order_id = $1`,
        [order.id],
      );
      return { asked };
    });

    expect(await forgetting.asked).toMatchObject({ code: 'orders-open' });
  });

  it('blanks why they sent things back, and what the pictures showed', async () => {
    const { order, key } = await paid(house);
    await moved(house, order.id, 'ready', { version: 3 });
    await moved(house, order.id, 'delivered', { version: 4 });
    const returnId = randomUUID();
    await house.ask('orders.ask-return', {
      ...{ by: guest, key, number: order.number, id: returnId, photos: [aProof('retak')] },
      ...{ reason: 'Saya, Ani, alergi', lines: [{ sku: 'JIMBE-MINI', quantity: 1 }] },
    });
    await house.ask('orders.decide-return', { by: staff, returnId, accepted: false, answer: 'Maaf, Bu Ani' });

    await house.ask('orders.forget-buyer', { by: guest, number: order.number, key });

    expect(await everythingOf(order.id)).not.toMatch(/Bu Ani|alergi/);
    expect((await shown(house, { order })).returns).toMatchObject([
      { id: returnId, state: 'refused', photos: 0, answer: null, lines: [{ sku: 'JIMBE-MINI', amount: 85_000 }] },
    ]);
    expect(await house.db.query('SELECT FROM return_photos WHERE return_id = $1', [returnId])).toEqual([]);
  });

  it('blanks the proofs that they paid', async () => {
    const { order, key } = await reserved(house);
    const paymentId = order.payments[0]!.id;
    await house.ask('orders.attach-proof', { by: guest, key, paymentId, bytes: aProof('bukti') });
    await house.ask('orders.cancel-order', { by: staff, number: order.number });

    await house.ask('orders.forget-buyer', { by: guest, number: order.number, key });

    expect((await shown(house, { order })).payments).toMatchObject([{ hasProof: false }]);
    expect(await house.db.query('SELECT FROM proofs WHERE payment_id = $1', [paymentId])).toEqual([]);
  });

  /** Its money came without naming it, and staff have found out whose it was. */
  async function seenAndMatched(order: OrderView, said: { sender: string; remark: string }): Promise<void> {
    const id = randomUUID();
    const { amount } = order.payments[0]!;
    const seen = { way: 'transfer', at: '2026-11-01T02:00:00.000Z', ...said } as const;
    await house.ask('orders.note-money', { by: staff, id, payeeId: kasJimbe.id, amount, ...seen });
    await house.ask('orders.match-money', { by: staff, caseId: id, number: order.number });
    expect(await shown(house, { order })).toMatchObject({ status: 'paid' });
  }

  it('leaves nothing of them beside the order: in notes, in what was told, in what was set aside, in a voucher that counts phones', async () => {
    const code = await aVoucher(house, { usesPerPhone: 1 });
    const buyer = { name: 'Ani Lupa', phone: '+6281200000078' };
    const wishes = { buyer, delivery: toSurabaya, vouchers: [code], giftNote: 'Untuk Ani Lupa' };
    const { order, key } = await reserved(house, wishes);
    await seenAndMatched(order, { sender: 'Ani Lupa', remark: 'untuk jimbe Ani Lupa' });
    await moved(house, order.id, 'sent', { version: 3 });
    await moved(house, order.id, 'stopped', { version: 4, cameBack: 'Ani Lupa pindah' });
    await house.db.query(
      `INSERT INTO money_cases (id, order_id, payment_id, kind, settled_at, settled_by, note)
       SELECT gen_random_uuid(), order_id, id, 'short', now(), 'petugas', 'Ani Lupa sudah ditelepon' FROM payments WHERE order_id = $1`,
      [order.id],
    );
    await house.db.query(
      `INSERT INTO set_aside (reader, event_id, name, body, headers, error, attempts) SELECT 'orders_keep-packed', id::text, name, data::text, '{}'::jsonb, 'of a spec', 8
       FROM outbox WHERE data ->> 'orderId' = $1 UNION ALL SELECT 'orders_keep-packed', gen_random_uuid()::text, 'none', '{"Ani Lupa": ' || $1, '{}', 'of a spec', 1`,
      [order.id],
    );
    await house.db.query(`UPDATE refunds SET state = 'withdrawn' WHERE order_id = $1`, [order.id]);
    await house.db.query(`UPDATE orders SET status = 'completed', ended = NULL WHERE id = $1`, [order.id]);
    await house.db.query(`UPDATE voucher_phones SET used = 1 WHERE code = $1`, [code]);
    const left = async (): Promise<string> =>
      JSON.stringify([
        await everythingOf(order.id),
        await house.db.query('SELECT note, incoming FROM money_cases WHERE order_id = $1', [order.id]),
        await house.db.query('SELECT body FROM set_aside WHERE body LIKE $1', [`%${order.id}%`]),
        await house.db.query('SELECT * FROM voucher_phones WHERE code = $1', [code]),
      ]);
    expect((await left()).match(/Ani Lupa|phone_hash/g)?.length).toBeGreaterThan(8);

    await house.ask('orders.forget-buyer', { by: guest, number: order.number, key });

    expect(await left()).not.toMatch(/Ani Lupa|Jalan Contoh|00000078|phone_hash/);
    const told = await house.announced();
    for (const { name, data } of told.filter((fact) => JSON.stringify(fact).includes(order.id)))
      expect(events[name].safeParse(data).error).toBeUndefined();
  });

  it('shows and blanks who paid, where money without an order was found to be for theirs', async () => {
    const [one, other] = [await anEndedOrder(), await anEndedOrder()];
    const seen = {
      way: 'transfer',
      at: '2026-11-01T02:00:00.000Z',
      sender: 'ANI LUPA BIN CONTOH',
      remark: 'dari Ani',
    } as const;
    const caseId = randomUUID();
    const amount = one.order.payments[0]!.amount;
    await house.ask('orders.note-money', { by: staff, id: caseId, payeeId: kasJimbe.id, amount, ...seen });
    await house.ask('orders.match-money', { by: staff, caseId, number: one.order.number });
    const exported = async ({ order: { number }, key }: Awaited<ReturnType<typeof anEndedOrder>>) =>
      (await house.ask('orders.export-person', { by: guest, number, key })).money;

    expect(await exported(one)).toEqual([{ number: one.order.number, amount, ...seen }]);
    expect(await exported(other)).toEqual([]);

    const data = { orderId: one.order.id, version: 9 };
    const gone = heard('orders_refund-late', { name: 'producers.stock-refused-again', data });
    await house.get(RefundLatePaymentOnStockRefusedAgain).handle(gone);
    const [refund] = (await shown(house, one)).refunds;
    await house.ask('orders.pay-back', { by: staff, refundId: refund!.id, way: 'cash', reference: 'Kuitansi 9' });
    for (let n = 0; n < 2; n++)
      await house
        .ask('orders.forget-buyer', { by: guest, number: one.order.number, key: one.key })
        .catch((refusal) => expect(refusal).toMatchObject({ code: 'not-found' }));

    const { items } = await house.ask('orders.list-cases', { by: staff, settled: true, limit: 100 });
    expect(items.find(({ id }) => id === caseId)).toMatchObject({
      ...{ amount, incoming: { way: 'transfer', at: seen.at, sender: '–', remark: null } },
    });
  });

  it('leaves open what about their money waits for a person, and neither asks for nor keeps a note of how it was settled', async () => {
    const [theirs, unsaid, another] = [await anEndedOrder(), await anEndedOrder(), await anEndedOrder()];
    for (const { order } of [theirs, unsaid, another])
      await house.db.query(
        `INSERT INTO money_cases (id, order_id, payment_id, kind, amount)
         SELECT gen_random_uuid(), order_id, id, 'provider', amount FROM payments WHERE order_id = $1`,
        [order.id],
      );
    for (const { order, key } of [theirs, unsaid])
      await house.ask('orders.forget-buyer', { by: guest, number: order.number, key });

    const settled = async ({ order }: typeof theirs, note?: string) => {
      const { items } = await house.ask('orders.list-cases', { by: staff, limit: 100 });
      const { id: caseId, forgotten } = items.find(({ number }) => number === order.number)!;
      const { note: kept } = await house.ask('orders.settle-case', { by: staff, caseId, note });
      return { forgotten, kept, ...(await house.db.query('SELECT note FROM money_cases WHERE id = $1', [caseId]))[0] };
    };
    const written = 'Ani Lupa sudah ditelepon';
    expect(await settled(theirs, written)).toEqual({ forgotten: true, kept: '–', note: '–' });
    expect(await settled(unsaid)).toEqual({ forgotten: true, kept: '–', note: '–' });
    await expect(settled(another)).rejects.toMatchObject({
      code: 'ill-formed',
      details: { issues: [{ field: 'note', code: 'invalid_type' }] },
    });
    expect(await settled(another, written)).toMatchObject({ forgotten: false, kept: written });
  });

  it('blanks who sent money that came for theirs afterwards, once it went back', async () => {
    const { order, key } = await anEndedOrder();
    const { number } = order;
    await house.ask('orders.forget-buyer', { by: guest, number, key });
    const [caseId, { amount }] = [randomUUID(), order.payments[0]!];
    const seen = { way: 'transfer', at: '2026-11-01T02:00:00.000Z', sender: 'ANI LUPA', remark: 'Ani' } as const;
    await house.ask('orders.note-money', { by: staff, id: caseId, payeeId: kasJimbe.id, amount, ...seen });
    await house.ask('orders.match-money', { by: staff, caseId, number });
    const sender = async () =>
      (await house.db.query('SELECT incoming FROM money_cases WHERE id = $1', [caseId]))[0].incoming;
    expect(await sender()).toMatchObject({ sender: 'ANI LUPA' });

    const [refund] = (await shown(house, { order })).refunds;
    await house.ask('orders.pay-back', { by: staff, refundId: refund!.id, way: 'transfer', reference: 'BJ-12' });

    expect(await sender()).toEqual({ way: 'transfer', at: seen.at, sender: '–', remark: null });
  });

  it('is for one order by its key, and for nobody else', async () => {
    const { order, key } = await anEndedOrder(somebody());
    const { number } = order;
    for (const [by, other] of [
      [guest, undefined],
      [guest, 'a-key-that-opens-nothing'],
      [somebody(), undefined],
      [staff, undefined],
    ] as const)
      for (const what of ['orders.forget-buyer', 'orders.export-person'] as const)
        await expect(house.ask(what, { by, number, key: other })).rejects.toMatchObject({ code: 'not-found' });
    await expect(house.ask('orders.forget-buyer', { by: guest })).rejects.toMatchObject({ code: 'not-signed-in' });

    expect((await house.ask('orders.export-person', { by: guest, number, key })).orders).toMatchObject([{ number }]);
    expect(await house.ask('orders.forget-buyer', { by: guest, number, key })).toEqual({ orders: 1 });
  });

  it('leaves a repeated placing of the same order without an answer that tells of them', async () => {
    const placing = aPlacing();
    const { order } = await house.ask('orders.place-order', placing);
    await house.ask('orders.cancel-order', { by: staff, number: order.number });
    await house.db.query('UPDATE orders SET account_id = $2 WHERE id = $1', [order.id, 'pembeli-ulang']);
    await house.ask('orders.forget-buyer', { by: { role: 'buyer', accountId: 'pembeli-ulang' } });

    await expect(house.ask('orders.place-order', placing)).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });
});
