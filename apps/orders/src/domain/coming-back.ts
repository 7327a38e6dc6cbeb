import type { Fact, Rupiah } from '@rakkarya/contracts';
import { awaitAgain } from './clock.js';
import { sum } from './money.js';
import type { Order } from './order.js';
import { hasComeBack } from './parcel.js';
import { worthOf, type Part } from './part.js';
import type { Payment } from './payment.js';
import { Refund } from './refund.js';
import type { ParcelFact, ParcelStatus } from './words.js';

/**
 * Whether nothing more is to come of a parcel, while its order goes on. One that stops though nobody asked to cancel was stopped
 * when its order had ended, which another one took up again. Of an order that has ended, nothing is awaited anyway.
 */
export const isOver = (order: Order, { cameBack }: ParcelFact, status: ParcelStatus): boolean =>
  order.status !== 'ended' &&
  (cameBack !== undefined || (status === 'stopped' && order.payBy === 'cod' && order.cancellation !== 'asked'));

/**
 * A courier brought a group’s parcel back: nobody pays for it, and what was paid for its things goes back. What was paid for carrying
 * it does not: the courier went all the way and had that fee. Where nothing was paid yet, none is asked for either.
 * Without any other to come, that is the end.
 */
export function goOnWithout(order: Order, { producerId, cameBack }: ParcelFact, at: Date): Fact[] {
  if (!order.mayEnd && order.status !== 'sent') return [];
  if (cameBack !== undefined) noteWhetherPaid(order, producerId);
  if (order.parts.every(({ producer }) => hasComeBack(order.parcels, producer.id)))
    return order.end({ reason: 'cancelled', short: [] }, at);
  const wasPaid = order.isPaid;
  order.giveBack(notEarned(order, producerId), at);
  if (!wasPaid && order.isPaid) return order.settle(at);
  awaitAgain(order, at);
  return order.progress(at);
}

/** Of what was not paid yet less is due now: nothing is kept of that. */
function noteWhetherPaid(order: Order, producerId: string): void {
  const { payee } = order.parts.find(({ producer }) => producer.id === producerId)!;
  if (!order.payments.some(({ payeeId, state }) => payeeId === payee.id && state === 'paid')) return;
  order.parcels = order.parcels.map((parcel) =>
    parcel.producer.id === producerId ? { ...parcel, carriagePaid: true as const } : parcel,
  );
}

/** What goes back of a payment already, for things that came back. */
const returnedOf = ({ refunds }: Order, { id }: Payment): Rupiah =>
  refunds
    .filter(({ paymentId, reason, state }) => paymentId === id && reason === 'returned' && state !== 'withdrawn')
    .reduce((total, { amount }) => total + amount, 0);

/** What the payee keeps of a payment for carrying what came back; each group has its own earned. */
export const carriedInVain = ({ parts, parcels }: Order, { payeeId }: Payment): Part[] =>
  parts.filter(
    ({ producer, payee, deliveryFee }) =>
      payee.id === payeeId &&
      deliveryFee > 0 &&
      parcels.some(({ producer: { id }, carriagePaid }) => id === producer.id && carriagePaid),
  );

/** What is not to be given back any more, were its order to end now. */
export const spokenFor = (order: Order, payment: Payment): Rupiah =>
  returnedOf(order, payment) + sum(carriedInVain(order, payment).map(({ deliveryFee }) => deliveryFee));

/** What goes back of a part that does not come. Its carrying goes back too, unless a courier has had that fee. */
export function notEarned(order: Order, producerId: string): Refund[] {
  const part = order.parts.find(({ producer }) => producer.id === producerId)!;
  const payment = order.payments.find(({ payeeId }) => payeeId === part.payee.id);
  if (!payment) return [];
  const own = order.parts.filter(({ payee }) => payee.id === part.payee.id);
  const all = own.every(({ producer }) => hasComeBack(order.parcels, producer.id));
  if (payment.state !== 'paid') return all ? payment.close({ looked: true }) : payment.expectLess(worthOf(part));
  const left = payment.amount - spokenFor(order, payment);
  const carried = carriedInVain(order, payment).includes(part) ? part.deliveryFee : 0;
  const amount = all ? left : Math.min(left, worthOf(part) - carried);
  return amount > 0 ? [Refund.of(payment, amount, 'returned')] : [];
}
