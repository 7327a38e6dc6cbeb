import { describe, expect, it } from '@jest/globals';
import { events, type Fact } from '@rakkarya/contracts';
import { aBowl, aCloth, aDrum, batik, jimbe, kasBatik, kasJimbe } from '../things/crafts.js';
import { after, anOrder, aPaidOrder, aReservedOrder, morning, staff, toSurabaya } from '../things/orders.js';
import { aParcelFact } from '../things/parcels.js';
import { cancel, stop } from './cancelling.js';
import { changed } from './order-facts.js';
import type { Order } from './order.js';
import { payBack } from './paying-back.js';
import { Refund } from './refund.js';
import type { ParcelStatus } from './words.js';

const names = (facts: Fact[]): string[] => facts.map(({ name }) => name);
const told = (order: Order): string[] => order.timeline.map(({ what }) => what);
const refused = (code: string) => expect.objectContaining({ code });

/** Every parcel of the order comes as far as this. */
function bring(order: Order, status: ParcelStatus, version: number): Fact[] {
  return order.parts.flatMap(({ producer }) =>
    order.follow(aParcelFact(order.id, version, { producerId: producer.id }), status, after(version)),
  );
}

describe('an order whose stock is held', () => {
  it('asks one payment of each payee, and waits until then', () => {
    const order = anOrder([aDrum(), aCloth(), aBowl()]);
    order.reserve(after(600), morning);
    const facts = order.askForPayment(morning);

    expect(order).toMatchObject({ status: 'reserved', due: after(600) });
    expect(order.payments).toMatchObject([
      { payeeName: 'Kas Jimbe Contoh', amount: 145_000, account: kasJimbe.account, due: after(600), state: 'open' },
      { payeeName: 'Kas Batik Contoh', amount: 350_000, account: kasBatik.account },
    ]);
    expect(facts).toMatchObject([
      {
        name: 'orders.payment-requested',
        data: { orderId: order.id, payeeId: kasJimbe.id, amount: 145_000, way: 'transfer' },
      },
      { name: 'orders.payment-requested', data: { payeeId: kasBatik.id, amount: 350_000 } },
    ]);
    expect(told(order)).toEqual(['placed', 'reserved', 'payment-requested', 'payment-requested']);
  });

  it('promises the groups cash when it is paid on collecting', () => {
    const order = anOrder([aDrum()], { payBy: 'cash' });
    order.reserve(after(4320), morning);

    expect(order.askForPayment(morning)).toMatchObject([
      { name: 'orders.payment-requested', data: { way: 'cash', amount: 85_000 } },
      { name: 'orders.cash-promised', data: { due: after(4320).toISOString(), lines: [{ sku: 'JIMBE-MINI' }] } },
    ]);
    expect(order.status).toBe('reserved');
  });

  it('is paid at once when it costs nothing', () => {
    const order = anOrder([aDrum({ price: 0 })]);
    order.reserve(after(1440), morning);

    expect(names(order.askForPayment(morning))).toEqual(['orders.order-paid']);
    expect(order).toMatchObject({ status: 'paid', payments: [], due: null });
  });

  it('is not held a second time', () => {
    expect(() => aReservedOrder().reserve(after(1), morning)).toThrow(refused('order-status'));
  });
});

describe('an order for which there is too little', () => {
  it('ends, and says what is left', () => {
    const order = anOrder();
    const facts = order.refuse([{ sku: 'JIMBE-MINI', left: 2 }], after(1));

    expect(facts).toMatchObject([{ name: 'orders.order-ended', data: { orderId: order.id, reason: 'stock-refused' } }]);
    expect(order).toMatchObject({
      status: 'ended',
      ended: { reason: 'stock-refused', short: [{ sku: 'JIMBE-MINI', left: 2 }] },
    });
  });

  it('does not end a second time', () => {
    const order = anOrder();
    order.endUnpaid(after(1));

    expect(order.refuse([{ sku: 'JIMBE-MINI', left: 2 }], after(2))).toEqual([]);
    expect(order.ended).toMatchObject({ reason: 'unpaid' });
  });
});

describe('paying an order', () => {
  it('makes it paid once the last payee has the money', () => {
    const order = aReservedOrder([aDrum(), aCloth()]);
    const [first, second] = order.payments;

    expect(names(order.confirm(first!, first!.amount, { at: after(1), by: staff }))).toEqual(['orders.order-changed']);
    expect(order.status).toBe('reserved');

    expect(names(order.confirm(second!, second!.amount, { at: after(2), by: staff }))).toEqual(['orders.order-paid']);
    expect(order).toMatchObject({ status: 'paid', due: null });
    expect(told(order).slice(-3)).toEqual(['payment-confirmed', 'payment-confirmed', 'paid']);
    expect(order.timeline.at(-2)).toMatchObject({
      details: { by: 'staff', amount: 350_000, payee: 'Kas Batik Contoh' },
    });
  });

  it('tells the groups what to make, for whom and where to', () => {
    const order = aReservedOrder([aDrum()], { delivery: toSurabaya });
    const [fact] = order.confirm(order.payments[0]!, order.payments[0]!.amount, { at: after(1), by: staff });

    expect(fact!.data).toMatchObject({
      lines: [{ sku: 'JIMBE-MINI', quantity: 1, producerId: jimbe.id, title: 'Kendang jimbe mini', price: 85_000 }],
      delivery: {
        way: 'courier',
        recipient: 'Contoh Pembeli',
        phone: '+6281200000099',
        address: 'Jalan Contoh 7, Ketabang, Genteng, Kota Surabaya 60272',
      },
    });
  });

  it('twice with the same amount changes nothing the second time', () => {
    const order = aPaidOrder();
    const before = structuredClone(order.timeline);

    expect(order.confirm(order.payments[0]!, order.payments[0]!.amount, { at: after(9), by: staff })).toEqual([]);
    expect(order.timeline).toEqual(before);
  });

  it('with too little is refused and leaves it as it was', () => {
    const order = aReservedOrder();

    expect(() => order.confirm(order.payments[0]!, 84_999, { at: after(1), by: staff })).toThrow(
      refused('payment-short'),
    );
    expect(order.status).toBe('reserved');
  });

  it('with too much gives the rest back', () => {
    const order = aReservedOrder();
    order.confirm(order.payments[0]!, 100_000, { at: after(1), by: staff });

    expect(order).toMatchObject({ status: 'paid', refunds: [{ amount: 15_000, reason: 'excess' }] });
    expect(order.timeline).toContainEqual(
      expect.objectContaining({
        what: 'refund-due',
        details: { payee: 'Kas Jimbe Contoh', amount: 15_000, reason: 'excess' },
      }),
    );
  });

  it('is told with what goes back of all payees in one step, as one sum', () => {
    const order = aPaidOrder([aDrum(), aCloth()]);
    const [first, second] = order.payments;
    order.giveBack([Refund.of(first!, 40_000, 'late')], after(4));
    order.giveBack([Refund.of(first!, 5_000, 'late'), Refund.of(second!, 7_000, 'late')], after(5));

    expect(changed(order).data).toMatchObject({ what: 'refund-due', at: after(5).toISOString(), amount: 12_000 });
  });

  it('is told without what is to go back anyhow, of which its buyer knows', () => {
    const order = aReservedOrder([aDrum(), aCloth()]);
    const [first, second] = order.payments;
    order.confirm(first!, first!.amount + 5_000, { at: after(1), by: staff });
    order.refunds[0]!.createdAt = after(1);

    const [paid] = order.confirm(second!, second!.amount + 300, { at: after(3), by: staff });
    expect(paid).toMatchObject({ name: 'orders.order-paid', data: { refund: 300 } });
  });

  it('is told with what is still to go back, and without what went back already', () => {
    const order = aReservedOrder([aDrum(), aCloth()]);
    const [first, second] = order.payments;
    order.confirm(first!, first!.amount + 5_000, { at: after(1), by: staff });
    const back = { way: 'cash' as const, reference: 'kuitansi', at: after(2).toISOString(), by: 'petugas' };
    payBack(order, order.refunds[0]!.id, back);

    const [paid] = order.confirm(second!, second!.amount, { at: after(3), by: staff });
    expect(paid).toMatchObject({ name: 'orders.order-paid' });
    expect(paid!.data).not.toHaveProperty('refund');

    const [ended] = order.end({ reason: 'cancelled', short: [] }, after(4));
    expect(ended!.data).toMatchObject({ refund: first!.amount + second!.amount });
  });

  it('after its end gives all of it back', () => {
    const order = aReservedOrder();
    order.endUnpaid(after(1440));

    expect(names(order.confirm(order.payments[0]!, 85_000, { at: after(1500), by: staff }))).toEqual([
      'orders.order-changed',
    ]);
    expect(order).toMatchObject({
      status: 'ended',
      payments: [{ state: 'closed' }],
      refunds: [{ amount: 85_000, reason: 'late' }],
    });
    expect(order.confirm(order.payments[0]!, 85_000, { at: after(1600), by: staff })).toEqual([]);
    expect(order.refunds).toHaveLength(1);
  });
});

describe('an order that nobody paid', () => {
  it('ends, closes what was open and gives back what one payee already had', () => {
    const order = aReservedOrder([aDrum(), aCloth()]);
    order.confirm(order.payments[0]!, 85_000, { at: after(1), by: staff });

    expect(order.endUnpaid(after(1440))).toMatchObject([{ name: 'orders.order-ended', data: { reason: 'unpaid' } }]);
    expect(order.payments).toMatchObject([{ state: 'paid' }, { state: 'closed' }]);
    expect(order.refunds).toMatchObject([{ amount: 85_000, reason: 'cancelled' }]);
    expect(order.due).toBeNull();
  });

  it('does not end once it is paid, nor while a proof waits', () => {
    const looked = aReservedOrder();
    looked.attachProof(looked.payments[0]!, { at: after(1), by: staff });

    for (const order of [aPaidOrder(), looked]) {
      expect(order.endUnpaid(after(1440))).toEqual([]);
      expect(order.ended).toBeNull();
    }
  });
});

describe('an order on its way', () => {
  it('is sent when the last parcel is, and completed when the last one is there', () => {
    const order = aPaidOrder([aDrum(), aCloth()], { delivery: toSurabaya });
    const [drum, cloth] = [jimbe, batik].map(({ id: producerId }) => ({ producerId }));

    order.follow(aParcelFact(order.id, 4, drum), 'sent', after(10));
    expect(order.status).toBe('paid');

    order.follow(aParcelFact(order.id, 4, { ...cloth, courier: 'JNE', trackingNumber: 'CONTOH1' }), 'sent', after(11));
    expect(order.status).toBe('sent');
    expect(order.parcels).toMatchObject([
      { producer: { name: jimbe.name } },
      { courier: 'JNE', trackingNumber: 'CONTOH1' },
    ]);

    expect(names(order.follow(aParcelFact(order.id, 5, drum), 'delivered', after(12)))).toEqual([
      'orders.order-changed',
    ]);
    const [fact] = order.follow(aParcelFact(order.id, 5, cloth), 'delivered', after(13));
    expect(fact).toMatchObject({ name: 'orders.order-completed', data: { completedAt: after(13).toISOString() } });
    expect(order.status).toBe('completed');
  });

  it('earns each group its lines and what its parcel cost to bring', () => {
    const order = aPaidOrder([aDrum(), aCloth()], { delivery: toSurabaya });
    const [, fact] = bring(order, 'delivered', 5);

    expect(fact!.data).toMatchObject({
      earnings: [
        { producerId: jimbe.id, payeeId: kasJimbe.id, amount: 94_000 },
        { producerId: batik.id, payeeId: kasBatik.id, amount: 359_000 },
      ],
    });
  });

  it('is completed even if it is heard of last things first', () => {
    const order = aPaidOrder();
    expect(names(bring(order, 'delivered', 5))).toEqual(['orders.order-completed']);
    bring(order, 'sent', 4);

    expect(order).toMatchObject({ status: 'completed', parcels: [{ status: 'delivered' }] });
    expect(told(order).slice(-4)).toEqual(['parcel-sent', 'parcel-delivered', 'sent', 'completed']);
  });

  it('waits for the cash though everything is ready, and is sent the moment it is paid', () => {
    const order = aReservedOrder([aDrum()], { payBy: 'cash' });
    bring(order, 'ready', 4);
    expect(order.status).toBe('reserved');

    expect(names(order.confirm(order.payments[0]!, 85_000, { at: after(9), by: staff }))).toEqual([
      'orders.order-paid',
    ]);
    expect(order.status).toBe('sent');
  });

  it('follows its parcels after its end, too, but goes nowhere', () => {
    const order = aReservedOrder([aDrum()], { payBy: 'cash' });
    order.endUnpaid(after(4320));

    expect(names(bring(order, 'stopped', 3))).toEqual(['orders.order-changed']);
    expect(order).toMatchObject({ status: 'ended', parcels: [{ status: 'stopped' }] });
  });
});

describe('every fact of an order', () => {
  it('is as the contracts want it', () => {
    const paid = aReservedOrder([aDrum(), aCloth()], { delivery: toSurabaya });
    const cash = anOrder([aDrum()], { payBy: 'cash' });
    cash.reserve(after(1), morning);
    const facts = [
      ...paid.payments.flatMap((payment) => paid.confirm(payment, payment.amount, { at: after(1), by: staff })),
      ...bring(paid, 'delivered', 5),
      ...cash.askForPayment(morning),
      ...cancel(cash, after(1), staff),
      ...stop(cash, after(2)),
    ];

    expect(new Set(names(facts)).size).toBe(7);
    for (const { name, data } of facts) expect(events[name].parse(data)).toEqual(data);
  });
});
