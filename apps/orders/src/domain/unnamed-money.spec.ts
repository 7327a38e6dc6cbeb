import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCloth, aDrum, kasJimbe } from '../things/crafts.js';
import { after, anOrder, aPaidOrder, aReservedOrder, morning, toSurabaya } from '../things/orders.js';
import type { Order } from './order.js';
import { UnnamedMoney } from './unnamed-money.js';

const seen = { way: 'transfer' as const, at: morning.toISOString(), sender: 'ANI CONTOH', remark: null };
const someMoney = (amount: number): UnnamedMoney =>
  UnnamedMoney.note({ id: 'm', payeeId: kasJimbe.id, amount, incoming: seen, due: after(60) }, after(5));
const match = (money: UnnamedMoney, order: Order) => money.matchTo(order, { at: after(60), by: 'petugas-contoh' });
const back = { way: 'transfer' as const, reference: 'BRI 123', at: after(70).toISOString(), by: 'petugas-contoh' };
const settled = expect.objectContaining({ code: 'case-settled' }) as unknown as Error;

describe('money that names no order', () => {
  it('is not noted before it came', () => {
    const money = { id: 'm', payeeId: kasJimbe.id, amount: 1, incoming: seen, due: after(60) };
    const early = () => UnnamedMoney.note(money, after(-1));
    expect(early).toThrow(expect.objectContaining({ code: 'ill-formed' }) as unknown as Error);
  });

  it('pays the order it was for, in its own way', () => {
    const order = aReservedOrder();
    match(someMoney(order.payments[0]!.amount), order);

    expect(order.status).toBe('paid');
    expect(order.timeline.find(({ what }) => what === 'payment-confirmed')?.details['by']).toBe('bank');
  });

  it('is a part when it is too little, and the rest makes it paid', () => {
    const order = aReservedOrder();
    const [payment] = order.payments;
    match(someMoney(1_000), order);
    expect(payment).toMatchObject({ state: 'open', partly: 1_000 });

    match(someMoney(payment!.amount - 1_000), order);
    expect(order.status).toBe('paid');
  });

  it('goes back from an order that is paid already, and asks for one that ended unpaid to be taken up again', () => {
    const paid = aPaidOrder();
    match(someMoney(5_000), paid);
    expect(paid.refunds).toMatchObject([{ reason: 'double', amount: 5_000 }]);

    const late = aReservedOrder();
    late.endUnpaid(after(50));
    expect(match(someMoney(late.payments[0]!.amount), late).map(({ name }) => name)).toEqual([
      'orders.reopening-asked',
    ]);
  });

  it('lies with the payee, not at the counter, where cash was promised', () => {
    const order = aReservedOrder([aDrum()], { payBy: 'cash' });
    match(someMoney(order.payments[0]!.amount), order);

    expect(order.payments[0]!.custody).toMatchObject([{ holder: 'payee' }]);
  });

  it('is for one order, or goes back, and never both; the same again changes nothing', () => {
    const [order, other] = [aReservedOrder(), aReservedOrder()];
    const matched = someMoney(1_000);
    match(matched, order);
    expect(match(matched, order)).toEqual([]);
    expect(() => match(matched, other)).toThrow(settled);
    expect(() => matched.goBack(back)).toThrow(settled);

    const returned = someMoney(1_000);
    expect([returned.goBack(back), returned.goBack(back)]).toEqual([true, false]);
    expect(() => match(returned, order)).toThrow(settled);
  });

  it('is not for an order of which its payee receives nothing', () => {
    const refused = expect.objectContaining({ code: 'not-found' }) as unknown as Error;
    expect(() => match(someMoney(1_000), aReservedOrder([aCloth()]))).toThrow(refused);
    expect(() => match(someMoney(1_000), anOrder())).toThrow(refused);
  });

  it('is never lost, however it is cut and whatever became of the order: it is received, and due or goes back', () => {
    const ways = fc.constantFrom<'transfer' | 'cash' | 'cod'>('transfer', 'cash', 'cod');
    const amounts = fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(ways, amounts, fc.nat(6), (payBy, cut, endsAt) => {
        const order = aReservedOrder([aDrum()], { payBy, ...(payBy === 'cod' && { delivery: toSurabaya }) });
        const [payment] = order.payments;
        for (const [i, amount] of cut.entries()) {
          if (i === endsAt) order.endUnpaid(after(50));
          match(someMoney(amount), order);
        }
        const all = cut.reduce((sum, amount) => sum + amount, 0);
        const goesBack = order.refunds.reduce((sum, { amount }) => sum + amount, 0);
        const known = payment!.received ?? payment!.partly;

        expect(known).toBe(all);
        if (payment!.received === null || order.reopening) return;
        expect(goesBack + (payment!.state === 'paid' && order.status !== 'ended' ? payment!.amount : 0)).toBe(all);
      }),
    );
  });
});
