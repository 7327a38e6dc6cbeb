import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type House } from '@rakkarya/testing';
import { batik, jimbe, kasBatik, kasJimbe } from '../things/crafts.js';
import { heard } from '../things/events.js';
import { staff, toSurabaya } from '../things/orders.js';
import { aParcelFact } from '../things/parcels.js';
import { announcedOf, anOpenShop, letDeadlinePass, moved, paid, reserved, shown } from '../things/shop.js';
import { EndUnpaidOrder } from './end-unpaid-order.js';
import { FollowParcelOnParcelMoved } from './follow-parcel-on-parcel-moved.js';

describe('when a parcel moves', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const both = {
    lines: [
      { sku: 'JIMBE-MINI', quantity: 1 },
      { sku: 'BATIK-TULIS', quantity: 1 },
    ],
    delivery: toSurabaya,
  };

  it('the order follows it to the door, and everybody has earned his part', async () => {
    const some = await paid(house, both);
    const { id } = some.order;
    const steps = ['opened', 'accepted', 'packed', 'sent', 'delivered'] as const;
    for (const [i, step] of steps.entries()) {
      for (const { id: producerId } of [jimbe, batik]) {
        const courier = i >= 3 ? 'JNE' : null;
        await house.say({
          name: `producers.parcel-${step}`,
          data: aParcelFact(id, i + 1, { producerId, readyBy: i ? '2026-12-01' : null, courier }),
        });
      }
    }

    const { parcels } = await eventually(async () => {
      const order = await shown(house, some);
      expect(order.status).toBe('completed');
      expect(order.timeline.filter(({ what }) => what.startsWith('parcel-'))).toHaveLength(10);
      return order;
    });
    expect(
      parcels.map(({ producer, status, courier, readyBy }) => [producer.name, status, courier, readyBy]).sort(),
    ).toEqual([
      [batik.name, 'delivered', 'JNE', '2026-12-01'],
      [jimbe.name, 'delivered', 'JNE', '2026-12-01'],
    ]);
    const [completed] = (await house.announced('orders.order-completed')).filter(({ data }) => data.orderId === id);
    expect(completed!.data.earnings).toEqual([
      { producerId: jimbe.id, payeeId: kasJimbe.id, amount: 94_000 },
      { producerId: batik.id, payeeId: kasBatik.id, amount: 359_000 },
    ]);
  });

  it('it is followed once, however often that is heard', async () => {
    const some = await paid(house);
    const event = heard('orders_follow-parcel', {
      name: 'producers.parcel-delivered',
      data: aParcelFact(some.order.id, 5),
    });
    for (let i = 0; i < 3; i++) await house.get(FollowParcelOnParcelMoved).handle(event);

    expect((await announcedOf(house, some.order.id)).filter((name) => name === 'orders.order-completed')).toHaveLength(
      1,
    );
    expect((await shown(house, some)).timeline.filter(({ what }) => what === 'parcel-delivered')).toHaveLength(1);
  });

  it('what is overtaken changes nothing any more, but is told', async () => {
    const some = await paid(house);
    await moved(house, some.order.id, 'sent', { version: 4, courier: 'JNE', trackingNumber: 'CONTOH1' });
    await moved(house, some.order.id, 'packed', { version: 3 });

    const { status, parcels, timeline } = await shown(house, some);
    expect(status).toBe('sent');
    expect(parcels).toMatchObject([{ status: 'sent', courier: 'JNE', trackingNumber: 'CONTOH1' }]);
    expect(timeline.map(({ what }) => what)).toContain('parcel-packed');
  });

  it('several at once are all followed', async () => {
    const some = await paid(house, both);
    const { id } = some.order;
    await Promise.all(
      [jimbe, batik].map(({ id: producerId }) => moved(house, id, 'delivered', { version: 5, producerId })),
    );

    expect(await shown(house, some)).toMatchObject({
      status: 'completed',
      parcels: [{ status: 'delivered' }, { status: 'delivered' }],
    });
  });

  it('nothing is sent before it is paid, however ready it is', async () => {
    const some = await reserved(house, { payBy: 'cash' });
    await moved(house, some.order.id, 'ready', { version: 4 });
    expect(await shown(house, some)).toMatchObject({ status: 'reserved', parcels: [{ status: 'ready' }] });

    const [payment] = some.order.payments;
    await house.ask('orders.confirm-payment', { by: staff, paymentId: payment!.id, amount: payment!.amount });
    expect(await shown(house, some)).toMatchObject({ status: 'sent' });
  });

  it('one that came back unpaid ends its order, and nobody has to look after its money any longer', async () => {
    const some = await reserved(house, { payBy: 'cod', delivery: toSurabaya });
    const { id, payments } = some.order;
    await house.ask('orders.confirm-payment', { by: staff, paymentId: payments[0]!.id, amount: 1_000, as: 'part' });
    await moved(house, id, 'sent', { version: 4 });
    const back = heard('orders_follow-parcel', {
      name: 'producers.parcel-stopped',
      data: aParcelFact(id, 5, { cameBack: 'ditolak' }),
    });
    for (let i = 0; i < 3; i++) await house.get(FollowParcelOnParcelMoved).handle(back);

    expect(await shown(house, some)).toMatchObject({
      ...{ status: 'ended', payments: [{ state: 'closed' }], parcels: [{ status: 'stopped' }] },
      refunds: [{ amount: 1_000, state: 'due', reason: 'short' }],
    });
    expect((await announcedOf(house, id)).filter((name) => name === 'orders.order-ended')).toHaveLength(1);
    const cases = await house.db.query('SELECT settled_at FROM money_cases WHERE order_id = $1', [id]);
    expect(cases).toEqual([{ settled_at: expect.any(Date) }]);
  });

  it('one that came back paid is given back once, and the other completes the order', async () => {
    const some = await paid(house, both);
    const { id } = some.order;
    await moved(house, id, 'sent', { version: 4 });
    for (let i = 0; i < 2; i++) await moved(house, id, 'stopped', { version: 5, cameBack: 'alamat salah' });
    await moved(house, id, 'delivered', { version: 5, producerId: batik.id });

    expect(await shown(house, some)).toMatchObject({
      status: 'completed',
      refunds: [{ amount: some.order.payments[0]!.amount - some.order.deliveries[0]!.fee, state: 'due' }],
    });
  });

  it('what a shared payee is still to receive is what stays on the way, and is listed so', async () => {
    const lines = [
      { sku: 'JIMBE-MINI', quantity: 1 },
      { sku: 'MANGKUK-JATI', quantity: 1 },
    ];
    const some = await reserved(house, { payBy: 'cod', delivery: toSurabaya, lines });
    await moved(house, some.order.id, 'sent', { version: 4 });
    await moved(house, some.order.id, 'stopped', { version: 5, cameBack: 'ditolak' });

    const { total, payments } = await shown(house, some);
    expect(total).toBeLessThan(some.order.total);
    expect(payments).toMatchObject([{ state: 'open', amount: total }]);
    const { items } = await house.ask('orders.list-orders', { by: staff, q: some.order.number });
    expect(items).toMatchObject([{ total }]);
  });

  it('cash at the door of an order that stays ended, since money was paid back, waits for a person and for nobody else', async () => {
    const some = await reserved(house, { payBy: 'cod', delivery: toSurabaya });
    const [payment] = some.order.payments;
    await letDeadlinePass(house, some.order.id);
    await house.get(EndUnpaidOrder).handle();
    await house.ask('orders.confirm-payment', { by: staff, paymentId: payment!.id, amount: payment!.amount });
    const [refund] = (await shown(house, some)).refunds;
    await house.ask('orders.pay-back', { by: staff, refundId: refund!.id, way: 'cash', reference: 'Kuitansi 1' });
    await moved(house, some.order.id, 'sent', { version: 4 });
    for (let n = 0; n < 2; n++) await moved(house, some.order.id, 'delivered', { version: 5 });

    expect(await shown(house, some)).toMatchObject({ status: 'ended', payments: [{ state: 'closed' }] });
    const open = async () => (await house.ask('orders.list-cases', { by: staff, limit: 100 })).items;
    const [waiting] = (await open()).filter(({ paymentId }) => paymentId === payment!.id);
    expect(waiting).toMatchObject({ kind: 'cash-held', number: some.order.number, amount: payment!.amount });
    await house.ask('orders.settle-case', { by: staff, caseId: waiting!.id, note: 'Disetor ke kas kelompok.' });
    expect((await open()).map(({ id }) => id)).not.toContain(waiting!.id);
  });

  it('who pays on collecting has time to come from the promised day on', async () => {
    const some = await reserved(house, { payBy: 'cash' });
    const readyBy = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await moved(house, some.order.id, 'accepted', { version: 2, readyBy });

    const [payment] = (await shown(house, some)).payments;
    expect(Date.parse(payment!.due)).toBeGreaterThan(Date.parse(readyBy));
    expect(await house.db.query('SELECT due FROM orders WHERE id = $1', [some.order.id])).toEqual([
      { due: new Date(payment!.due) },
    ]);
  });
});
