import { describe, expect, it } from '@jest/globals';
import type { Caller } from '@rakkarya/contracts';
import { aDrum, jimbe } from '../things/crafts.js';
import { after, aReservedOrder, staff, toSurabaya } from '../things/orders.js';
import { aParcelFact } from '../things/parcels.js';
import { passCash } from './cash.js';
import type { Order } from './order.js';

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
});
