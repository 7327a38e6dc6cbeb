import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCloth, aDrum, jimbe } from '../things/crafts.js';
import { after, aDraft, aPaidOrder, aReservedOrder, guest, staff, toSurabaya } from '../things/orders.js';
import { aParcelFact } from '../things/parcels.js';
import type { Order } from './order.js';
import { addReturnPhoto, askReturn, decideReturn, receiveReturn, returnable } from './returning.js';

const at = after(9_000);
const refused = (code: string) => expect.objectContaining({ code }) as unknown as Error;

/** Five drums and a cloth; what the drum makers sent has arrived. */
function arrived(discount = 0): Order {
  const order = aPaidOrder([aDrum(), aCloth()], {
    ...aDraft(),
    lines: [
      { sku: 'JIMBE-MINI', quantity: 5 },
      { sku: 'BATIK-TULIS', quantity: 1 },
    ],
  });
  order.lines = order.lines.map((line) => (line.sku === 'JIMBE-MINI' ? { ...line, discount } : line));
  for (const { producer } of order.parts)
    order.follow(aParcelFact(order.id, 3, { producerId: producer.id }), 'ready', after(100));
  order.follow(aParcelFact(order.id, 4, { producerId: jimbe.id }), 'delivered', after(200));
  return order;
}

const ask = (order: Order, quantity: number, sku = 'JIMBE-MINI', id: string = crypto.randomUUID()) =>
  askReturn(order, { id, lines: [{ sku, quantity }], reason: 'retak', photos: 0 }, { at, by: guest });
const last = (order: Order): string => order.returns.at(-1)!.id;
const accept = (order: Order, accepted = true) =>
  decideReturn(order, last(order), { accepted, answer: 'Silakan dikirim.', at, by: staff });
const receive = (order: Order) => receiveReturn(order, last(order), { place: 'workshop', at, by: staff });

describe('sending something back', () => {
  it('is for what has arrived', () => {
    expect(returnable(arrived())).toEqual([{ sku: 'JIMBE-MINI', quantity: 5 }]);
    expect(() => ask(arrived(), 1, 'BATIK-TULIS')).toThrow(refused('return-lines'));
    expect(() => ask(arrived(), 6)).toThrow(refused('return-lines'));
  });

  it('brings things and money back in one step, once', () => {
    const order = arrived();
    ask(order, 2);
    accept(order);
    const facts = receive(order);

    expect(facts).toMatchObject([
      {
        name: 'orders.return-received',
        data: { producerId: jimbe.id, lines: [{ sku: 'JIMBE-MINI', quantity: 2 }], amount: 170_000 },
      },
      { name: 'orders.order-changed' },
    ]);
    expect(order.refunds).toMatchObject([
      { reason: 'returned', amount: 170_000, state: 'due', lines: [{ sku: 'JIMBE-MINI', amount: 170_000 }] },
    ]);
    expect(receive(order)).toEqual([]);
    expect(order.refunds).toHaveLength(1);
  });

  it('is asked once, however often the form is sent', () => {
    const order = arrived();
    const id = crypto.randomUUID();
    ask(order, 2, 'JIMBE-MINI', id);

    expect(ask(order, 2, 'JIMBE-MINI', id)).toEqual([]);
    expect(order.returns).toHaveLength(1);
  });

  it('takes three photographs, until it is decided', () => {
    const order = arrived();
    ask(order, 1);
    for (let n = 0; n < 3; n++) addReturnPhoto(order, last(order));

    expect(order.returns).toMatchObject([{ photos: 3 }]);
    expect(() => addReturnPhoto(order, last(order))).toThrow(refused('return-photos'));
    ask(order, 1);
    accept(order);
    expect(() => addReturnPhoto(order, last(order))).toThrow(refused('return-status'));
  });

  it('waits for who made it to agree', () => {
    const order = arrived();
    ask(order, 2);

    expect(() => receive(order)).toThrow(refused('return-status'));
    accept(order, false);
    expect(() => receive(order)).toThrow(refused('return-status'));
    expect(order.refunds).toEqual([]);
    expect(returnable(order)).toEqual([{ sku: 'JIMBE-MINI', quantity: 5 }]);
  });

  it('gives back what was paid at the door, even before the courier has passed it on', () => {
    const order = aReservedOrder([aDrum()], { payBy: 'cod', delivery: toSurabaya });
    order.follow(aParcelFact(order.id, 3, { producerId: jimbe.id }), 'sent', after(100));
    order.follow(aParcelFact(order.id, 4, { producerId: jimbe.id }), 'delivered', after(200));
    ask(order, 1);
    accept(order);
    receive(order);
    order.confirm(order.payments[0]!, order.payments[0]!.amount, { at, by: staff });

    expect(order).toMatchObject({ status: 'completed', refunds: [{ reason: 'returned', amount: 85_000 }] });
  });

  it('a few at a time comes to what they cost, to the rupiah', () => {
    fc.assert(
      fc.property(
        fc.nat(84_999),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.boolean()), { maxLength: 12 }),
        (discount, tries) => {
          const order = arrived(discount);
          const net = 5 * 85_000 - discount;
          for (const [quantity, accepted] of tries) {
            if (quantity > (returnable(order)[0]?.quantity ?? 0)) continue;
            ask(order, quantity);
            accept(order, accepted);
            if (accepted) receive(order);
          }
          const back = order.refunds.reduce((total, { amount }) => total + amount, 0);

          expect(back).toBeLessThanOrEqual(net);
          if (returnable(order).length === 0) expect(back).toBe(net);
        },
      ),
    );
  });
});
