import { BrokenRule, type Fact, type Rupiah } from '@rakkarya/contracts';
import { sum } from './money.js';
import type { Order } from './order.js';
import { cashArrived, changed } from './order-facts.js';
import { isDelivered } from './parcel.js';
import { worthOf } from './part.js';
import type { Payment, Teller } from './payment.js';
import type { Holder, ParcelStatus, PayBy } from './words.js';

/** Making starts on the promise of cash, at the counter or at the door. */
export const isPaidOnReceipt = (way: PayBy): boolean => way === 'cash' || way === 'cod';

/** Cash goes from whoever took it towards its payee, and never back. */
const STEP: Record<Holder, number> = { courier: 0, counter: 1, group: 2, payee: 3 };

interface Passing {
  holder: Holder;
  at: Date;
  by: Teller;
}

/** Somebody else holds the buyer's cash now. Once its payee has all of it, it is paid. Said again, it changes nothing. */
export function passCash(order: Order, payment: Payment, { holder, at, by }: Passing): Fact[] {
  const last = payment.custody.at(-1)?.holder;
  if (last === holder) return [];
  const apart = isHeldApart(order, payment);
  const taken = apart ? hasReached(payment, 'courier') : takenFor(order, payment);
  const amount = taken - hasReached(payment, holder);
  if (order.status === 'ended' && last === undefined) throw new BrokenRule('cash-order-ended');
  if (!isPaidOnReceipt(payment.way) || amount <= 0 || (order.status === 'ended' && !apart))
    throw new BrokenRule('payment-status', { state: payment.state, way: payment.way, holder: last });
  hold(payment, amount, { holder, at, by });
  awaitCash(order, payment, taken);
  order.note(at, 'cash-passed', { payee: payment.payeeName, holder, by: by.role });
  if (holder !== 'payee') return [changed(order)];
  if (apart) return [changed(order), ...cashArrived(order, payment)];
  return payment.received === null ? arrive(order, payment, { at, by }) : [changed(order)];
}

/** Taken at the door for an order that stays ended: it goes on to its payee, who is owed it for what was handed over, and pays for nothing else. */
const isHeldApart = ({ ended }: Order, { way, custody }: Payment): boolean =>
  ended?.reason === 'unpaid' && way === 'cod' && custody.length > 0;

/** All of it is paid; the cash of one parcel while another is on its way is a part. */
function arrive(order: Order, payment: Payment, { at, by }: Omit<Passing, 'holder'>): Fact[] {
  const soFar = Math.max(hasReached(payment, 'payee'), payment.partly);
  if (soFar >= payment.amount) return order.confirm(payment, payment.amount, { at, by });
  payment.takePart(soFar, by);
  return [changed(order)];
}

/** A parcel that is paid for at the door is handed over: the courier has its cash, and somebody has to see that it arrives. */
export function followCash(order: Order, parcel: { id: string; status: ParcelStatus }, at: Date): void {
  if (order.payBy !== 'cod' || parcel.status !== 'delivered') return;
  const payeeId = order.parts.find(({ producer }) => producer.id === parcel.id)?.payee.id;
  for (const payment of order.payments.filter((one) => one.payeeId === payeeId && !one.settled)) {
    const taken = takenFor(order, payment);
    const amount = taken - hasReached(payment, 'courier');
    if (amount <= 0) continue;
    hold(payment, amount, {
      holder: 'courier',
      at,
      by: { role: 'producer', accountId: 'kurir', producerId: parcel.id },
    });
    awaitCash(order, payment, taken);
  }
}

/** Handed over for an order that stays ended: nobody awaits this cash, so that a person has to see where it goes. */
export function holdApart(order: Order, { id }: { id: string }, at: Date): void {
  const part = order.parts.find(({ producer }) => producer.id === id)!;
  const payment = order.payments.find(({ payeeId }) => payeeId === part.payee.id);
  if (!payment) return;
  const by: Teller = { role: 'producer', accountId: 'kurir', producerId: id };
  hold(payment, worthOf(part), { holder: 'courier', at, by });
  awaitCash(order, payment, hasReached(payment, 'courier'));
}

/** Cash that was counted: at the counter it rests with the office's showroom, which may keep none, until the payee has it. */
export function countCash(order: Order, payment: Payment, { at, by }: Omit<Passing, 'holder'>): void {
  if (!isPaidOnReceipt(payment.way)) return;
  const atTheCounter = payment.way === 'cash' && by.role !== 'producer' && by.role !== 'bank';
  const holder = atTheCounter ? 'counter' : 'payee';
  const amount = payment.amount - hasReached(payment, holder);
  if (amount > 0) hold(payment, amount, { holder, at, by });
  if (atTheCounter) awaitCash(order, payment, payment.amount);
}

/** Whoever has cash that was `taken` for a payee is asked for it, until all of it is there. */
function awaitCash(order: Order, payment: Payment, taken: Rupiah): void {
  const amount = taken - hasReached(payment, 'payee');
  if (amount <= 0) return;
  order.cases = [...order.cases, { kind: 'cash-held', paymentId: payment.id, amount, others: [] }];
}

/** How much of the buyer's cash has come as far as this. Each passing takes along all that was not there yet. */
export function hasReached({ custody }: Pick<Payment, 'custody'>, holder: Holder): Rupiah {
  const reached = new Map<number, Rupiah>();
  for (const { holder: to, amount } of custody) {
    const soFar = (reached.get(STEP[to]) ?? 0) + amount;
    for (let step = STEP[to]; step >= 0; step--) reached.set(step, Math.max(soFar, reached.get(step) ?? 0));
  }
  return reached.get(STEP[holder]) ?? 0;
}

/** Buyers pay at the door for what is handed over there. Where nothing is known to be, whoever says who holds it means all of it. */
function takenFor({ parts, parcels }: Order, { way, payeeId, amount }: Payment): Rupiah {
  const handedOver = parts.filter(
    ({ producer, payee }) =>
      payee.id === payeeId && parcels.some((one) => one.producer.id === producer.id && isDelivered(one)),
  );
  return way !== 'cod' || handedOver.length === 0 ? amount : Math.min(amount, sum(handedOver.map(worthOf)));
}

function hold(payment: Payment, amount: Rupiah, { holder, at, by }: Passing): void {
  const who = by.role === 'guest' ? by.role : by.accountId;
  payment.custody = [...payment.custody, { holder, amount, at: at.toISOString(), by: who }];
}
