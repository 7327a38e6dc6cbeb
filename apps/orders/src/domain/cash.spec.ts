import { describe, expect, it } from '@jest/globals';
import type { Caller } from '@rakkarya/contracts';
import { aBowl, aDrum, bubut, jimbe } from '../things/crafts.js';
import { after, aReservedOrder, staff, toSurabaya } from '../things/orders.js';
import { aParcelFact } from '../things/parcels.js';
import { passCash } from './cash.js';
import type { Order } from './order.js';
import { worthOf } from './part.js';
import type { ParcelStatus } from './words.js';

const group: Caller = { role: 'producer', accountId: 'kelompok', producerId: jimbe.id };
const refused = expect.objectContaining({ code: 'payment-status' }) as unknown as Error;
const byCourier = (): Order => aReservedOrder([aDrum()], { payBy: 'cod', delivery: toSurabaya });
const holders = (order: Order) => order.payments[0]!.custody.map(({ holder }) => holder);

function brought(order: Order): Order {
  order.follow(aParcelFact(order.id, 2), 'packed', after(10));
  order.follow(aParcelFact(order.id, 3), 'sent', after(20));
  order.follow(aParcelFact(order.id, 4), 'delivered', after(30));
  return order;
}

describe('cash on delivery', () => {
  it('is made and sent on the promise', () => {
    const order = byCourier();
    order.follow(aParcelFact(order.id, 2), 'packed', after(10));
    order.follow(aParcelFact(order.id, 3), 'sent', after(20));

    expect(order).toMatchObject({ status: 'sent', due: null, payments: [{ state: 'open' }] });
    expect(order.endUnpaid(after(99_999))).toEqual([]);
  });

  it('lies with the courier once the parcel is there, and a person sees to it', () => {
    const order = brought(byCourier());

    expect(order.status).toBe('sent');
    expect(holders(order)).toEqual(['courier']);
    expect(order.cases).toMatchObject([{ kind: 'cash-held', amount: order.total }]);
  });

  it('is paid, and the order done, when its payee has it', () => {
    const order = brought(byCourier());
    const [payment] = order.payments;
    passCash(order, payment!, { holder: 'group', at: after(40), by: group });
    const facts = passCash(order, payment!, { holder: 'payee', at: after(50), by: group });

    expect(facts.map(({ name }) => name)).toEqual(['orders.order-paid', 'orders.order-completed']);
    expect(order).toMatchObject({ status: 'completed', payments: [{ state: 'paid', confirmedBy: 'kelompok' }] });
    expect(holders(order)).toEqual(['courier', 'group', 'payee']);
  });

  it('goes one way, and the same step twice is one', () => {
    const order = brought(byCourier());
    const [payment] = order.payments;
    passCash(order, payment!, { holder: 'group', at: after(40), by: group });

    expect(passCash(order, payment!, { holder: 'group', at: after(41), by: staff })).toEqual([]);
    expect(() => passCash(order, payment!, { holder: 'courier', at: after(42), by: staff })).toThrow(refused);
  });

  it('is not for money that was transferred', () => {
    const order = aReservedOrder();
    expect(() => passCash(order, order.payments[0]!, { holder: 'payee', at: after(1), by: staff })).toThrow(refused);
  });
});

describe('cash at the doors of one payee’s two groups', () => {
  const both = (): Order => aReservedOrder([aDrum(), aBowl()], { payBy: 'cod', delivery: toSurabaya });
  const step = (order: Order, { id: producerId }: { id: string }, version: number, status: ParcelStatus) =>
    order.follow(
      aParcelFact(order.id, version, { producerId, ...(status === 'stopped' && { cameBack: 'ditolak' }) }),
      status,
      after(version * 10),
    );
  const bringTo = (order: Order, group: { id: string }, last: 'delivered' | 'stopped') => {
    step(order, group, 3, 'sent');
    step(order, group, 4, last);
  };
  const rows = (order: Order) => order.payments[0]!.custody.map(({ holder, amount }) => [holder, amount]);
  const worth = (order: Order, i: number) => worthOf(order.parts[i]!);

  it('is with the courier as far as it was handed over, also when the other one comes back', () => {
    const order = both();
    bringTo(order, jimbe, 'delivered');
    expect(rows(order)).toEqual([['courier', worth(order, 0)]]);
    expect(order.cases).toMatchObject([{ kind: 'cash-held', amount: worth(order, 0) }]);

    bringTo(order, bubut, 'stopped');
    expect(rows(order)).toEqual([['courier', worth(order, 0)]]);
    expect(order.payments[0]).toMatchObject({ state: 'open', amount: worth(order, 0) });
  });

  it('is a part when its payee has it while the other one is on its way, and all when that one comes back', () => {
    const order = both();
    const [payment] = order.payments;
    bringTo(order, jimbe, 'delivered');
    passCash(order, payment!, { holder: 'payee', at: after(50), by: group });
    expect(payment).toMatchObject({ state: 'open', partly: worth(order, 0), received: null });

    bringTo(order, bubut, 'stopped');
    expect(payment).toMatchObject({ state: 'paid', received: worth(order, 0) });
    expect(order).toMatchObject({ status: 'completed', refunds: [] });
  });

  it('goes on by each hand with what that hand got, and comes to what is due', () => {
    const order = both();
    const [payment] = order.payments;
    bringTo(order, jimbe, 'delivered');
    for (const holder of ['group', 'payee'] as const) passCash(order, payment!, { holder, at: after(50), by: group });
    bringTo(order, bubut, 'delivered');
    passCash(order, payment!, { holder: 'payee', at: after(60), by: group });

    const [drum, bowl] = [worth(order, 0), worth(order, 1)];
    expect(rows(order)).toEqual([
      ['courier', drum],
      ['group', drum],
      ['payee', drum],
      ['courier', bowl],
      ['payee', bowl],
    ]);
    expect(payment).toMatchObject({ state: 'paid', received: drum + bowl });
    expect(() => passCash(order, payment!, { holder: 'group', at: after(61), by: group })).toThrow(refused);
  });
});

describe('cash at the counter', () => {
  it('lies there until its payee has it, though the buyer has paid', () => {
    const order = aReservedOrder([aDrum()], { payBy: 'cash' });
    const [payment] = order.payments;
    order.confirm(payment!, payment!.amount, { at: after(5), by: staff });
    expect(holders(order)).toEqual(['counter']);

    passCash(order, payment!, { holder: 'payee', at: after(9), by: group });
    expect(holders(order)).toEqual(['counter', 'payee']);
    expect(order.status).toBe('paid');
  });

  it('waits for a person to bring it to its payee, who may say at once that it is there', () => {
    const [counted, brought] = [1, 2].map(() => aReservedOrder([aDrum()], { payBy: 'cash' })) as [Order, Order];
    counted.confirm(counted.payments[0]!, 90_000, { at: after(5), by: staff });
    expect(counted.cases).toMatchObject([{ kind: 'cash-held', amount: 85_000 }]);

    brought.confirm(brought.payments[0]!, 85_000, { at: after(5), by: group });
    expect(brought.cases).toEqual([]);
  });

  it('is somebody’s to see to as well when it is said to lie there before it is said to be paid', () => {
    const order = aReservedOrder([aDrum()], { payBy: 'cash' });
    passCash(order, order.payments[0]!, { holder: 'counter', at: after(5), by: staff });

    expect(order.cases).toMatchObject([{ kind: 'cash-held', amount: 85_000 }]);
  });
});
