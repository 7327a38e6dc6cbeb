import { describe, expect, it } from '@jest/globals';
import { BrokenRule, type Caller, type Fact } from '@rakkarya/contracts';
import fc from 'fast-check';
import { aBowl, aCloth, aDrum, batik, bubut, jimbe, withQris } from '../things/crafts.js';
import { after, anOrder, buyer, guest, staff, toSurabaya } from '../things/orders.js';
import { aParcelFact } from '../things/parcels.js';
import { cancel, goOn, stop } from './cancelling.js';
import { hasReached, passCash } from './cash.js';
import { carriedInVain } from './coming-back.js';
import { heed } from './online.js';
import { isDelivered, isUnderway } from './parcel.js';
import type { Order } from './order.js';
import { worthOf } from './part.js';
import { payBack } from './paying-back.js';
import type { Payment } from './payment.js';
import { receive } from './receiving.js';
import { giveUp, reopen } from './reopening.js';
import { askReturn, decideReturn, receiveReturn } from './returning.js';
import type { Voucher } from './voucher.js';
import type { Holder, ParcelStatus } from './words.js';

type Step = (order: Order, at: Date) => void;

const index = fc.nat(2);
const by = fc.constantFrom<Caller>(guest, buyer, staff);
const parcelStatus = fc.constantFrom<ParcelStatus>(
  'opened',
  'accepted',
  'packed',
  'sent',
  'ready',
  'delivered',
  'stopped',
);

/** Short, double, late and through the provider; cash from hand to hand; things and money that go back. */
const moreOfMoney = [
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        index,
        fc.integer({ min: -5_000, max: 5_000 }),
        fc.constantFrom(undefined, 'part' as const, 'again' as const),
      )
      .map(
        ([i, more, as]): Step =>
          (order, at) =>
            order.payments[i] &&
            receive(order, order.payments[i], {
              received: Math.max(0, order.payments[i].amount + more),
              as,
              at,
              by: staff,
            }),
      ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(index, fc.constantFrom('paid' as const, 'expired' as const, 'refunded' as const), fc.nat(1))
      .map(([i, state, n]): Step => (order, at) => {
        const payment = order.payments[i];
        if (payment?.online)
          heed(order, payment, { reference: `${i}-${n}`, state, amount: payment.amount, refunded: 0 }, at);
      }),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(index, fc.constantFrom<Holder>('courier', 'counter', 'group', 'payee')).map(
      ([i, holder]): Step =>
        (order, at) =>
          order.payments[i] && passCash(order, order.payments[i], { holder, at, by: staff }),
    ),
  },
  {
    weight: 2,
    arbitrary: index.map(
      (i): Step =>
        (order, at) =>
          order.refunds[i] &&
          payBack(order, order.refunds[i].id, { way: 'cash', reference: 'kuitansi', at: at.toISOString(), by: 'p' }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(index, fc.integer({ min: 1, max: 4 })).map(([i, quantity]): Step => (order, at) => {
      const line = order.lines[i];
      if (!line) return;
      const id = crypto.randomUUID();
      const lines = [{ sku: line.sku, quantity }];
      askReturn(order, { id, lines, reason: 'retak', photos: 0 }, { at, by: guest });
      decideReturn(order, id, { accepted: true, answer: 'baik', at, by: staff });
      receiveReturn(order, id, { place: 'workshop', at, by: staff });
    }),
  },
  { weight: 2, arbitrary: fc.constant<Step>((order, at) => reopen(order, at)) },
  { weight: 1, arbitrary: fc.constant<Step>((order, at) => giveUp(order, at)) },
];

/** Whatever may come, from anybody, in any order, any number of times. */
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(index, fc.integer({ min: -1, max: 5_000 })).map(
      ([i, more]): Step =>
        (order, at) =>
          confirm(order, i, more, at),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(index, by).map(
      ([i, who]): Step =>
        (order, at) =>
          order.payments[i] && order.attachProof(order.payments[i], { at: at, by: who }),
    ),
  },
  {
    weight: 2,
    arbitrary: by.map(
      (who): Step =>
        (order, at) =>
          cancel(order, at, who),
    ),
  },
  ...moreOfMoney,
  { weight: 2, arbitrary: fc.constant<Step>((order, at) => order.endUnpaid(at)) },
  fc.constant<Step>((order, at) => stop(order, at)),
  fc.constant<Step>((order, at) => goOn(order, at)),
  {
    weight: 3,
    arbitrary: fc.tuple(index, parcelStatus, fc.integer({ min: 1, max: 7 })).map(
      ([i, status, version]): Step =>
        (order, at) =>
          isBackwards(order, i, status) || follow(order, i, status, version, at),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(index, fc.constantFrom<ParcelStatus>('sent', 'delivered')).map(
      ([i, status]): Step =>
        (order, at) =>
          sendAtItsEnd(order, i, status, at),
    ),
  },
  {
    weight: 3,
    arbitrary: index.map(
      (i): Step =>
        (order, at) =>
          bringBack(order, i, at),
    ),
  },
);

/** It ends, and a parcel of it is sent before anybody has heard of that. */
function sendAtItsEnd(order: Order, i: number, status: ParcelStatus, at: Date): void {
  const known = order.parcels.find(({ producer }) => producer.id === order.parts[i]?.producer.id);
  order.endUnpaid(at);
  if (known?.status !== 'stopped') follow(order, i, status, Math.max(8, (known?.version ?? 0) + 1), at);
}

/** Cash was taken at the door, and nobody is known to have it, or to have got it. */
function inLimbo(order: Order, producerId: string): boolean {
  const payeeId = order.parts.find(({ producer }) => producer.id === producerId)?.payee.id;
  const payment = order.payments.find((one) => one.payeeId === payeeId);
  if (order.payBy !== 'cod' || !payment || order.ended?.reason !== 'unpaid') return false;
  return payment.custody.length === 0 && payment.received === null;
}

const isInOtherHands = ({ custody }: Payment): boolean => custody.length > 0 && custody.at(-1)!.holder !== 'payee';

/** What is heard of its parcels, each of it twice. */
const heardOf = (order: Order, ends: readonly ('stopped' | 'delivered' | 'back')[]): (() => Fact[])[] =>
  order.parts.flatMap(({ producer: { id: producerId } }, i) => {
    const hear = (version: number, status: ParcelStatus, cameBack?: string) => (): Fact[] =>
      order.follow(aParcelFact(order.id, version, { producerId, ...(cameBack && { cameBack }) }), status, after(3));
    const last = ends[i] === 'back' ? hear(5, 'stopped', 'ditolak') : hear(5, 'delivered');
    const own = ends[i] === 'stopped' ? [hear(4, 'stopped')] : [hear(4, 'sent'), last];
    return [...own, ...own];
  });

const shuffled = <T>(all: readonly T[], turn: readonly number[]): T[] =>
  all
    .map((one, i) => ({ one, at: turn[i] ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

const wasTakenUp = ({ timeline }: Order): boolean =>
  timeline.some(({ what, details }) => what === 'reserved' && details['producer'] !== undefined);

const confirm = (order: Order, i: number, more: number, at: Date): unknown =>
  order.payments[i] && order.confirm(order.payments[i], order.payments[i].amount + more, { at: at, by: staff });

const follow = (order: Order, i: number, status: ParcelStatus, version: number, at: Date): unknown =>
  order.parts[i] &&
  order.follow(aParcelFact(order.id, version, { producerId: order.parts[i].producer.id }), status, at);

/** What has left its group is never made again: no producer tells of that. */
const isBackwards = ({ parts, parcels }: Order, i: number, status: ParcelStatus): boolean =>
  status !== 'stopped' &&
  !isUnderway({ status }) &&
  parcels.some((parcel) => parcel.producer.id === parts[i]?.producer.id && isUnderway(parcel));

/** What a courier has is paid, or to be paid at the door. */
function bringBack(order: Order, i: number, at: Date): void {
  const part = order.parts[i];
  const sent = order.parcels.find(({ producer, status }) => producer.id === part?.producer.id && status === 'sent');
  if (!part || !sent || (order.status === 'reserved' && order.payBy !== 'cod')) return;
  const back = { producerId: part.producer.id, cameBack: 'ditolak di pintu' };
  order.follow(aParcelFact(order.id, sent.version + 1, back), 'stopped', at);
}

/** The cash that its payee has not got yet, if there is any. */
function passedOn(order: Order, payment: Payment, at: Date): Fact[] {
  const held = payment.custody.length > 0 && payment.custody.at(-1)!.holder !== 'payee';
  return held && order.status !== 'ended' ? passCash(order, payment, { holder: 'payee', at, by: staff }) : [];
}

/** A step that is refused has to leave everything as it was. */
function lived(order: Order, life: readonly Step[], check: () => void): void {
  for (const [i, step] of life.entries()) {
    try {
      step(order, after(i));
    } catch (refusal) {
      if (!(refusal instanceof BrokenRule)) throw refusal;
    }
    check();
  }
}

const total = (amounts: readonly (number | null)[]): number =>
  amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);

const off = fc.oneof(
  fc.integer({ min: 1, max: 100 }).map((percent): Voucher['off'] => ({ kind: 'percent', percent })),
  fc.integer({ min: 1, max: 1_500_000 }).map((amount): Voucher['off'] => ({ kind: 'amount', amount })),
);
/** The group's own money: what it takes off, nobody pays and nobody gets back. */
const voucherOf = (producerId: string): fc.Arbitrary<Voucher | null> =>
  fc.option(
    off.map((some) => ({
      ...{ code: `V-${producerId.slice(0, 4).toUpperCase()}`, producerId, off: some, minimum: 0 },
      ...{ from: '2026-01-01', until: '2027-01-01', left: null, leftForPhone: null },
    })),
  );

const orders = fc.record({
  vouchers: fc.tuple(voucherOf(jimbe.id), voucherOf(batik.id), voucherOf(bubut.id)),
  quantities: fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 4 }))),
  /** Paid and delivered, so that it may come back piece by piece. */
  arrived: fc.boolean(),
  offers: fc.constantFrom([aDrum()], [aDrum(), aCloth()], [aDrum(), aCloth(), aBowl()]),
  payBy: fc.constantFrom('transfer' as const, 'cash' as const, 'qris' as const, 'cod' as const, 'online' as const),
  uniqueAmounts: fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 })),
});

const reserved = orders.map(({ offers, payBy, uniqueAmounts, vouchers, quantities, arrived }) => {
  const own = vouchers
    .filter((some) => some !== null)
    .filter((some) => offers.some(({ seller }) => seller?.id === some.producerId));
  const wishes = {
    lines: offers.map(({ sku }, i) => ({ sku, quantity: quantities[i]! })),
    vouchers: own.map(({ code }) => code),
    ...(payBy === 'cod' && { delivery: toSurabaya }),
  };
  const order = anOrder(offers.map(withQris), { payBy, ...wishes }, own);
  order.reserve(after(order.holdMinutes), after(0));
  for (const [i, payment] of order.payments.entries())
    payment.beRecognisedBy(payBy === 'transfer' ? uniqueAmounts[i]! : null);
  order.askForPayment(after(0));
  if (arrived) arrive(order);
  return order;
});

function arrive(order: Order): void {
  for (const i of order.payments.keys()) confirm(order, i, 0, after(0));
  for (const i of order.parts.keys()) follow(order, i, 'delivered', 1, after(0));
}

describe('whatever happens to an order', () => {
  it('no rupiah is lost: what came in is what was due and what goes back', () => {
    let takenUp = 0;
    fc.assert(
      fc.property(reserved, fc.array(steps, { maxLength: 25 }), (order, life) => {
        lived(order, life, () => {
          const over = order.status === 'ended';
          if (wasTakenUp(order)) takenUp++;
          const due = over ? [] : order.payments.filter(({ state }) => state === 'paid');
          // What is kept for things that go back is still due, until the order ends.
          const back = order.refunds.filter(
            ({ state, reason }) => state !== 'withdrawn' && (over || reason !== 'returned'),
          );
          const received = total(order.payments.map((payment) => payment.received));
          const carried = over ? order.payments.flatMap((payment) => carriedInVain(order, payment)) : [];
          const known =
            total(due.map(({ amount }) => amount)) +
            total(back.map(({ amount }) => amount)) +
            total(carried.map(({ deliveryFee }) => deliveryFee));

          // Only while its stock is looked for, what came late is neither kept nor given back.
          if (order.reopening) expect(received).toBeGreaterThanOrEqual(known);
          else expect(received).toBe(known);
          for (const { producer } of order.parcels.filter(isDelivered)) expect(inLimbo(order, producer.id)).toBe(false);
          for (const { id } of order.payments.filter(isInOtherHands))
            expect(order.cases).toContainEqual(expect.objectContaining({ kind: 'cash-held', paymentId: id }));
        });
      }),
      { numRuns: 2_000 },
    );
    expect(takenUp).toBeGreaterThan(0);
  });

  it('nothing is negative, and nobody gets back more than was paid', () => {
    fc.assert(
      fc.property(reserved, fc.array(steps, { maxLength: 25 }), (order, life) => {
        lived(order, life, () => {
          for (const { id, received, partly, amount, custody } of order.payments) {
            // Cash that a courier still holds has left the buyer's hands.
            const handed = received ?? Math.max(partly, hasReached({ custody }, 'courier'));
            expect(custody.every((held) => held.amount > 0)).toBe(true);
            const back = order.refunds.filter(({ paymentId, state }) => paymentId === id && state !== 'withdrawn');
            expect(back.every((refund) => refund.amount > 0)).toBe(true);
            expect(partly).toBeGreaterThanOrEqual(0);
            expect(partly).toBeLessThan(amount);
            expect(total(back.map((refund) => refund.amount))).toBeLessThanOrEqual(handed);
          }
        });
      }),
      { numRuns: 2_000 },
    );
  });

  it('a voucher takes off no more than its lines cost, and of a line goes back what was paid for it and no more', () => {
    let [reduced, inPart, whole] = [0, 0, 0];
    fc.assert(
      fc.property(reserved, fc.array(steps, { maxLength: 25 }), (order, life) => {
        lived(order, life, () => {
          expect(order.discount).toBe(total(order.lines.map((line) => line.discount ?? 0)));
          expect(order.discount).toBeLessThanOrEqual(order.subtotal);
          for (const line of order.lines) {
            const { sku, quantity, discount = 0 } = line;
            expect(discount).toBeGreaterThanOrEqual(0);
            expect(discount).toBeLessThanOrEqual(line.total);
            const back = order.returns.flatMap(({ lines }) => lines).filter((one) => one.sku === sku);
            const pieces = total(back.map((one) => one.quantity));
            const amount = total(back.map((one) => one.amount));
            expect(back.every((one) => one.amount >= 0)).toBe(true);
            expect(pieces).toBeLessThanOrEqual(quantity);
            if (pieces === quantity) expect(amount).toBe(line.total - discount);
            else expect(amount).toBeLessThanOrEqual(line.total - discount);
            if (discount > 0) reduced++;
            if (pieces > 0 && pieces < quantity) inPart++;
            if (discount > 0 && quantity > 1 && pieces === quantity) whole++;
          }
          const returned = order.refunds.filter(({ reason }) => reason === 'returned');
          const worth = order.returns.flatMap(({ lines }) => lines).map(({ amount }) => amount);
          if (order.parcels.some(({ cameBack }) => cameBack)) return;
          expect(total(returned.map(({ amount }) => amount))).toBeLessThanOrEqual(total(worth));
        });
      }),
      { numRuns: 2_000 },
    );
    expect([reduced, inPart, whole].every((seen) => seen > 0)).toBe(true);
  });

  it('groups have earned what their payees were paid and do not give back, whatever came back when', () => {
    const outcomes = fc.array(fc.record({ back: fc.boolean(), passed: fc.boolean() }), { minLength: 3, maxLength: 3 });
    let both = 0;
    fc.assert(
      fc.property(reserved, outcomes, (order, fates) => {
        fc.pre(order.parcels.length === 0);
        const facts: Fact[] = [];
        const tell = (more: unknown): unknown => Array.isArray(more) && facts.push(...(more as Fact[]));
        if (order.payBy !== 'cod') for (const i of order.payments.keys()) tell(confirm(order, i, 0, after(1)));
        for (const i of order.parts.keys()) follow(order, i, 'sent', 4, after(2));
        for (const [i, { producer }] of order.parts.entries()) {
          const { back, passed } = fates[i]!;
          const fact = { producerId: producer.id, ...(back && { cameBack: 'ditolak' }) };
          tell(order.follow(aParcelFact(order.id, 5, fact), back ? 'stopped' : 'delivered', after(3 + i)));
          if (passed) for (const payment of order.payments) tell(passedOn(order, payment, after(3 + i)));
        }
        for (const payment of order.payments) tell(passedOn(order, payment, after(9)));

        const over = facts.find(({ name }) => name === 'orders.order-completed' || name === 'orders.order-ended')!;
        const earnings = (over.data as { earnings?: { payeeId: string; amount: number }[] }).earnings ?? [];
        if (over.name === 'orders.order-completed' && fates.some(({ back }, i) => back && order.parts[i])) both++;
        for (const { id, payeeId, received, uniqueAmount } of order.payments) {
          const back = order.refunds.filter(({ paymentId }) => paymentId === id).map(({ amount }) => amount);
          const kept = (received ?? 0) - total(back);
          const earned = total(earnings.filter((one) => one.payeeId === payeeId).map(({ amount }) => amount));
          // The unique amount goes back with the last of a payee's parcels.
          expect([kept, kept - (uniqueAmount ?? 0)]).toContain(earned);
        }
      }),
      { numRuns: 1_000 },
    );
    expect(both).toBeGreaterThan(0);
  });

  it('what is sent at the moment of its end is paid at the door, and nothing else, in whatever order that is heard', () => {
    const fates = fc.array(fc.constantFrom('stopped' as const, 'delivered' as const, 'back' as const), {
      minLength: 3,
      maxLength: 3,
    });
    const turns = fc.array(fc.nat(), { minLength: 12, maxLength: 12 });
    let [completed, endedAgain] = [0, 0];
    fc.assert(
      fc.property(
        reserved,
        fates,
        turns,
        fc.option(fc.integer({ min: -5_000, max: 5_000 })),
        (some, ends, turn, early) => {
          fc.pre(some.payBy === 'cod' && some.parcels.length === 0 && some.payments.length > 0 && some.due !== null);
          const order = some;
          order.endUnpaid(after(1));
          const [first] = order.payments;
          if (early !== null && first!.amount + early > 0)
            receive(order, first!, { received: first!.amount + early, at: after(2), by: staff });
          const facts: Fact[] = [];
          for (const hear of shuffled(heardOf(order, ends), turn)) facts.push(...hear());
          for (const payment of order.payments) facts.push(...passedOn(order, payment, after(9)));

          const kept =
            total(order.payments.map(({ received }) => received)) -
            total(order.refunds.filter(({ state }) => state !== 'withdrawn').map(({ amount }) => amount));
          const over = facts.findLast(({ name }) => name === 'orders.order-completed' || name === 'orders.order-ended');
          const earnings = (over?.data as { earnings?: { amount: number }[] } | undefined)?.earnings ?? [];
          const brought = order.parts.filter((_, i) => ends[i] === 'delivered');
          if (order.status === 'completed') completed++;
          if (over?.name === 'orders.order-ended') endedAgain++;

          expect(order.status).toBe(brought.length > 0 ? 'completed' : 'ended');
          expect(kept).toBe(total(earnings.map(({ amount }) => amount)));
          if (early === null) expect(kept).toBe(total(brought.map(worthOf)));
        },
      ),
      { numRuns: 500 },
    );
    expect([completed, endedAgain].every((seen) => seen > 0)).toBe(true);
  });

  it('its total is the sum of its payments', () => {
    fc.assert(
      fc.property(reserved, fc.array(steps, { maxLength: 25 }), (order, life) => {
        lived(order, life, () => {
          const back = order.parcels.some(({ cameBack }) => cameBack);
          const { subtotal, discount, deliveryFee, uniqueAmounts } = order;
          if (!back) expect(order.total).toBe(subtotal - discount + deliveryFee + uniqueAmounts);
          expect(order.total).toBe(total(order.payments.map(({ amount }) => amount)));
        });
      }),
    );
  });

  it('it has ended, or is paid, or somebody is awaited: a deadline runs or a proof waits for a person', () => {
    fc.assert(
      fc.property(reserved, fc.array(steps, { maxLength: 25 }), (order, life) => {
        lived(order, life, () => {
          const looking = order.payments.some(({ state }) => state === 'looking');

          const atTheDoor = order.payBy === 'cod' && order.parcels.some(isUnderway);
          if (order.status === 'reserved' && !atTheDoor) expect(order.due !== null).toBe(!looking);
          if (order.status !== 'reserved') expect(order.due).toBeNull();
          if (order.status === 'ended') expect(order.payments.some(({ state }) => state === 'open')).toBe(false);
        });
      }),
      { numRuns: 300 },
    );
  });
});
