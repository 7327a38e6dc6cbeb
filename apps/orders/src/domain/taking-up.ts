import type { Fact } from '@rakkarya/contracts';
import { followCash, holdApart } from './cash.js';
import { notEarned } from './coming-back.js';
import type { Order } from './order.js';
import { hasComeBack, type Parcel } from './parcel.js';
import type { Payment } from './payment.js';
import type { Refund } from './refund.js';

type Moved = Pick<Parcel, 'producer' | 'status'>;

/** What is paid for at the door: its order goes on, and its cash has a holder. */
export function followToTheDoor(order: Order, moved: Moved, at: Date): Fact[] {
  const facts = takeUp(order, moved, at);
  followCash(order, { id: moved.producer.id, status: moved.status }, at);
  return facts;
}

/**
 * A courier has what is paid at the door, though its order ended unpaid at the moment in which it was sent: the order goes on with
 * what comes, and without what was stopped. Where money was paid back meanwhile, it stays ended, and a person sees to the cash.
 */
function takeUp(order: Order, { producer, status }: Moved, at: Date): Fact[] {
  const isBrought = status === 'sent' || status === 'delivered';
  if (!isBrought || order.payBy !== 'cod' || order.ended?.reason !== 'unpaid') return [];
  if (order.refunds.some(({ state }) => state === 'paid-back')) {
    if (status === 'delivered') holdApart(order, producer, at);
    return [];
  }
  order.ended = null;
  if (order.cancellation === 'asked') order.cancellation = 'refused';
  order.moveTo('reserved', at, { again: true, producer: producer.name });
  for (const payment of order.payments.filter((one) => isAwaited(order, one)))
    order.giveBack(askAgain(order, payment), at);
  for (const parcel of order.parcels) if (parcel.status === 'stopped' && !parcel.cameBack) leaveOut(order, parcel, at);
  return order.isPaid ? order.settle(at) : [];
}

/** What had come back before the end is accounted for. */
const isAwaited = ({ parts, parcels }: Order, { payeeId }: Payment): boolean =>
  parts.some(({ producer, payee }) => payee.id === payeeId && !hasComeBack(parcels, producer.id));

/** As if there had been no end: what its end, and money that came after it, made go back is kept. */
function askAgain({ refunds }: Order, payment: Payment): Refund[] {
  const paid = payment.state === 'paid';
  for (const refund of refunds)
    if (refund.paymentId === payment.id && (!paid || refund.reason === 'cancelled')) refund.state = 'withdrawn';
  return paid ? [] : payment.awaitAgain();
}

function leaveOut(order: Order, { id, producer }: Parcel, at: Date): void {
  order.parcels = order.parcels.map((one) => (one.id === id ? { ...one, cameBack: true as const } : one));
  order.giveBack(notEarned(order, producer.id), at);
}
