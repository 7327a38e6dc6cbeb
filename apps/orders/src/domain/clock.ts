import { isPaidOnReceipt } from './cash.js';
import type { Order } from './order.js';
import { isUnderway } from './parcel.js';
import type { ParcelStatus } from './words.js';

const MINUTE = 60_000;

export const inMinutes = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * MINUTE);

type Clock = Pick<Order, 'status' | 'payBy' | 'holdMinutes' | 'due' | 'clockStoppedAt' | 'payments'>;

/** Until a person has looked at the proof, nothing ends by itself. */
export function stopClock(order: Clock, at: Date): void {
  order.clockStoppedAt ??= at;
  order.due = null;
}

/** Whoever still has to pay gets back the time it stood still. */
export function restartClock(order: Clock, at: Date): void {
  const { clockStoppedAt, payments } = order;
  if (!clockStoppedAt || payments.some((payment) => payment.state === 'looking')) return;
  order.clockStoppedAt = null;
  const open = payments.filter((payment) => payment.state === 'open');
  for (const payment of open) payment.due = new Date(payment.due.getTime() + at.getTime() - clockStoppedAt.getTime());
  order.due = open[0]?.due ?? null;
}

/** No courier has anything of it any more: what is still to be made is awaited as long as at first. */
export function awaitAgain(order: Clock & Pick<Order, 'parcels'>, at: Date): void {
  if (order.status !== 'reserved' || order.due !== null || order.parcels.some(isUnderway)) return;
  order.due = inMinutes(at, order.holdMinutes);
  for (const payment of order.payments) if (payment.state === 'open') payment.due = order.due;
}

/** Who pays on collecting can do so once it is ready: from then on there is as much time as there was at first. */
export function allowTimeToCollect(
  order: Clock,
  status: ParcelStatus,
  { readyBy, at }: { readyBy: string | null; at: Date },
): void {
  if (!isPaidOnReceipt(order.payBy) || order.due === null) return;
  // What a courier has is out of the house: it waits for a person, whatever time it takes.
  if (order.payBy === 'cod' && isUnderway({ status })) order.due = null;
  if (order.due === null) return;
  const ready = status === 'ready' ? at : readyBy && new Date(`${readyBy}T23:59:59+07:00`);
  if (!ready) return;
  const enough = inMinutes(ready, order.holdMinutes);
  if (enough <= order.due) return;
  order.due = enough;
  for (const payment of order.payments) if (payment.state === 'open') payment.due = enough;
}
