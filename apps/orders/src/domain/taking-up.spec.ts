import { describe, expect, it } from '@jest/globals';
import { aBowl, aCloth, aDrum, batik, bubut, jimbe } from '../things/crafts.js';
import { after, aReservedOrder, staff, toSurabaya } from '../things/orders.js';
import { aParcelFact } from '../things/parcels.js';
import { hasReached, passCash } from './cash.js';
import type { Order } from './order.js';
import { worthOf } from './part.js';
import { payBack } from './paying-back.js';
import { receive } from './receiving.js';

type Group = { id: string };

const END = 11_000;
const atTheDoor = { payBy: 'cod' as const, delivery: toSurabaya };
const names = (facts: { name: string }[]) => facts.map(({ name }) => name);
const worth = (order: Order, i: number) => worthOf(order.parts[i]!);
const send = (order: Order, { id: producerId }: Group) =>
  order.follow(aParcelFact(order.id, 4, { producerId, courier: 'JNE' }), 'sent', after(END + 1));
const deliver = (order: Order, { id: producerId }: Group) =>
  order.follow(aParcelFact(order.id, 5, { producerId, courier: 'JNE' }), 'delivered', after(END + 9));
const stop = (order: Order, { id: producerId }: Group) =>
  order.follow(aParcelFact(order.id, 4, { producerId }), 'stopped', after(END + 2));
const bringBack = (order: Order, { id: producerId }: Group) =>
  order.follow(aParcelFact(order.id, 5, { producerId, cameBack: 'ditolak' }), 'stopped', after(END + 9));
const pay = (order: Order, i = 0) =>
  passCash(order, order.payments[i]!, { holder: 'payee', at: after(END + 20), by: staff });

function anEndedOrder(offers = [aDrum()]): Order {
  const order = aReservedOrder(offers, atTheDoor);
  order.endUnpaid(after(END));
  expect(order).toMatchObject({ status: 'ended', ended: { reason: 'unpaid' } });
  return order;
}

describe('an order that ended unpaid at the moment in which it was sent', () => {
  it('goes on, and is paid at the door', () => {
    const order = anEndedOrder();
    send(order, jimbe);
    expect(order).toMatchObject({ status: 'sent', ended: null, due: null, payments: [{ state: 'open' }] });
    expect(order.timeline.find(({ details }) => details['again'])).toMatchObject({
      ...{ what: 'reserved', details: { producer: jimbe.name } },
    });

    deliver(order, jimbe);
    expect(order.payments[0]!.custody).toMatchObject([{ holder: 'courier', amount: worth(order, 0) }]);
    expect(order.cases).toMatchObject([{ kind: 'cash-held', amount: worth(order, 0) }]);
    expect(names(pay(order))).toEqual(['orders.order-paid', 'orders.order-completed']);
    expect(order).toMatchObject({ status: 'completed', refunds: [], payments: [{ received: worth(order, 0) }] });
  });

  it('does not end when it was heard to be sent before', () => {
    const order = aReservedOrder([aDrum()], atTheDoor);
    send(order, jimbe);

    expect(order.endUnpaid(after(END))).toEqual([]);
    expect(order.status).toBe('sent');
  });

  it('goes on once, though it was delivered first and hears of both twice', () => {
    const order = anEndedOrder();
    for (const hear of [deliver, send, deliver, send]) hear(order, jimbe);

    expect(order).toMatchObject({ status: 'sent', payments: [{ custody: [{ amount: worth(order, 0) }] }] });
    expect(order.payments[0]!.custody).toHaveLength(1);
    expect(order.cases).toHaveLength(1);
    expect(order.timeline.filter(({ details }) => details['again'])).toHaveLength(1);
  });

  it.each([
    ['before', [stop, send]],
    ['after', [send, stop]],
  ] as const)('goes on without what was stopped, heard of %s', (_, [first, second]) => {
    const order = anEndedOrder([aDrum(), aCloth()]);
    first(order, first === stop ? batik : jimbe);
    second(order, second === stop ? batik : jimbe);
    expect(order).toMatchObject({ status: 'sent', payments: [{ state: 'open' }, { state: 'closed', received: null }] });

    deliver(order, jimbe);
    expect(pay(order).at(-1)).toMatchObject({
      name: 'orders.order-completed',
      data: { lines: [{ sku: 'JIMBE-MINI' }], earnings: [{ producerId: jimbe.id, amount: worth(order, 0) }] },
    });
    expect(order.refunds).toEqual([]);
  });

  it.each([
    ['before', [stop, send]],
    ['after', [send, stop]],
  ] as const)('owes its payee no more than what comes, when the other group’s stop is heard %s', (_, hears) => {
    const order = anEndedOrder([aDrum(), aBowl()]);
    for (const hear of hears) hear(order, hear === stop ? bubut : jimbe);

    expect(order).toMatchObject({ status: 'sent', total: worth(order, 0), payments: [{ amount: worth(order, 0) }] });
  });

  it('awaits all of it when all of it was sent', () => {
    const order = anEndedOrder([aDrum(), aBowl()]);
    for (const group of [jimbe, bubut]) send(order, group);
    for (const group of [jimbe, bubut]) deliver(order, group);

    expect(hasReached(order.payments[0]!, 'courier')).toBe(worth(order, 0) + worth(order, 1));
    expect(pay(order).at(-1)?.name).toBe('orders.order-completed');
  });

  it('ends without payment when the courier brings it back, whatever is heard first', () => {
    const heardInTurn = anEndedOrder([aDrum(), aCloth()]);
    stop(heardInTurn, batik);
    send(heardInTurn, jimbe);
    bringBack(heardInTurn, jimbe);
    expect(heardInTurn).toMatchObject({ status: 'ended', ended: { reason: 'cancelled' }, refunds: [] });

    const overtaken = anEndedOrder();
    bringBack(overtaken, jimbe);
    send(overtaken, jimbe);
    expect(overtaken).toMatchObject({ status: 'ended', payments: [{ state: 'closed', custody: [] }] });
  });

  it('owes nothing for what came back before the other was heard of', () => {
    const order = anEndedOrder([aDrum(), aBowl()]);
    bringBack(order, bubut);
    send(order, jimbe);

    expect(order.payments).toMatchObject([{ state: 'open', amount: worth(order, 0) }]);
  });

  it.each([
    ['all of it', 0, { state: 'paid', partly: 0 }, []],
    ['more', 500, { state: 'paid', partly: 0 }, [{ reason: 'excess', amount: 500 }]],
    ['less', -500, { state: 'open', received: null }, []],
  ])('keeps what was said to have come meanwhile: %s', (_, more, payment, back) => {
    const order = anEndedOrder();
    const received = order.payments[0]!.amount + more;
    receive(order, order.payments[0]!, { received, at: after(END), by: staff });
    send(order, jimbe);

    expect(order.payments).toMatchObject([payment]);
    expect(order.refunds.filter(({ state }) => state === 'due')).toMatchObject(back);
    deliver(order, jimbe);
    if (more < 0) expect(hasReached(order.payments[0]!, 'courier')).toBe(worth(order, 0));
    else expect(order.status).toBe('completed');
  });

  it('gives back what was paid for a part that was stopped, with what it costs to carry it', () => {
    const order = aReservedOrder([aDrum(), aCloth()], atTheDoor);
    order.confirm(order.payments[1]!, order.payments[1]!.amount, { at: after(1), by: staff });
    order.endUnpaid(after(END));
    stop(order, batik);
    send(order, jimbe);

    const due = order.refunds.filter(({ state }) => state === 'due');
    expect(due).toMatchObject([{ amount: worth(order, 1), payeeName: order.payments[1]!.payeeName }]);
  });

  it('stays ended once money was paid back, and a person sees to the cash', () => {
    const order = anEndedOrder();
    receive(order, order.payments[0]!, { received: order.payments[0]!.amount, at: after(END), by: staff });
    payBack(order, order.refunds[0]!.id, { way: 'cash', reference: 'k', at: after(END).toISOString(), by: 'p' });
    for (const hear of [send, deliver, deliver]) hear(order, jimbe);

    expect(order.status).toBe('ended');
    expect(order.payments[0]!.custody.filter(({ holder }) => holder === 'courier')).toMatchObject([
      { amount: worth(order, 0) },
    ]);
    expect(order.cases).toMatchObject([{ kind: 'cash-held', amount: worth(order, 0) }]);
  });

  it('lets the cash of what stays ended go on to its payee, once, and pays for nothing with it', () => {
    const order = anEndedOrder();
    receive(order, order.payments[0]!, { received: order.payments[0]!.amount, at: after(END), by: staff });
    payBack(order, order.refunds[0]!.id, { way: 'cash', reference: 'k', at: after(END).toISOString(), by: 'p' });
    for (const hear of [send, deliver]) hear(order, jimbe);
    const pass = (holder: 'group' | 'payee') =>
      passCash(order, order.payments[0]!, { holder, at: after(END + 20), by: staff });

    expect(names(pass('group'))).toEqual(['orders.order-changed']);
    expect(pass('payee')).toMatchObject([
      { name: 'orders.order-changed' },
      { name: 'orders.cash-arrived', data: { earnings: [{ producerId: jimbe.id, amount: worth(order, 0) }] } },
    ]);
    expect(pass('payee')).toEqual([]);
    expect(order).toMatchObject({ status: 'ended', refunds: [{ state: 'paid-back' }] });
    expect(order.payments[0]!.custody.slice(-2)).toMatchObject([
      { holder: 'group', amount: worth(order, 0) },
      { holder: 'payee', amount: worth(order, 0) },
    ]);
  });

  it('lets groups earn what they handed over alone, whenever the cash of each arrives', () => {
    const order = anEndedOrder([aDrum(), aBowl()]);
    receive(order, order.payments[0]!, { received: order.payments[0]!.amount, at: after(END), by: staff });
    payBack(order, order.refunds[0]!.id, { way: 'cash', reference: 'k', at: after(END).toISOString(), by: 'p' });
    deliver(order, jimbe);
    const drum = { producerId: jimbe.id, amount: worth(order, 0) };
    expect(pay(order).at(-1)).toMatchObject({ name: 'orders.cash-arrived', data: { earnings: [drum] } });

    deliver(order, bubut);
    expect(pay(order).at(-1)).toMatchObject({
      data: { earnings: [drum, { producerId: bubut.id, amount: worth(order, 1) }] },
    });
  });

  it('lets nobody earn cash that came before anything was handed over', () => {
    const order = aReservedOrder([aDrum()], atTheDoor);
    passCash(order, order.payments[0]!, { holder: 'group', at: after(1), by: staff });
    order.endUnpaid(after(END));

    expect(names(pay(order))).toEqual(['orders.order-changed']);
  });

  it('has no cash to pass on when nobody brought anything', () => {
    const order = anEndedOrder();

    expect(() => pay(order)).toThrow(expect.objectContaining({ code: 'cash-order-ended' }) as unknown as Error);
  });

  it('awaits the cash of both parcels of a payee when both stay apart', () => {
    const order = anEndedOrder([aDrum(), aBowl()]);
    receive(order, order.payments[0]!, { received: order.payments[0]!.amount, at: after(END), by: staff });
    payBack(order, order.refunds[0]!.id, { way: 'cash', reference: 'k', at: after(END).toISOString(), by: 'p' });
    for (const group of [jimbe, bubut]) deliver(order, group);

    expect(order.cases.at(-1)).toMatchObject({ amount: worth(order, 0) + worth(order, 1) });
  });

  it('does not go on when it ended for another reason', () => {
    const order = aReservedOrder([aDrum()], atTheDoor);
    order.end({ reason: 'cancelled', short: [] }, after(1));
    send(order, jimbe);

    expect(order.status).toBe('ended');
  });
});
