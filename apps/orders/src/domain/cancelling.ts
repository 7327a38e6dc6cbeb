import { BrokenRule, type Caller, type Fact } from '@rakkarya/contracts';
import { isPaidOnReceipt } from './cash.js';
import { cancellationRequested, changed } from './order-facts.js';
import type { Order } from './order.js';

/** Ends it at once while nothing is being made; after that the groups are asked, who know what is packed. */
export function cancel(order: Order, at: Date, by: Caller): Fact[] {
  if (order.status === 'ended') return stopLooking(order, at, by);
  if (order.cancellation === 'asked') return [];
  if (!order.mayEnd) throw new BrokenRule('order-status', { status: order.status });
  if (!order.cancellable) throw new BrokenRule('order-packed');
  if (!isInTheMaking(order)) return order.end({ reason: 'cancelled', short: [] }, at, by);
  order.cancellation = 'asked';
  order.note(at, 'cancellation-requested', { by: by.role });
  return [cancellationRequested(order)];
}

/** The groups have stopped: nothing was packed yet. */
export function stop(order: Order, at: Date): Fact[] {
  if (order.status === 'ended') return [];
  if (!order.mayEnd) throw new BrokenRule('order-status', { status: order.status });
  return order.end({ reason: 'cancelled', short: [] }, at);
}

/** The groups go on: something was packed already. */
export function goOn(order: Order, at: Date): Fact[] {
  if (order.cancellation !== 'asked' || order.status === 'ended') return [];
  order.cancellation = 'refused';
  order.note(at, 'cancellation-refused');
  return [changed(order)];
}

const isInTheMaking = ({ status, payBy }: Order): boolean =>
  status === 'paid' || (status === 'reserved' && isPaidOnReceipt(payBy));

/** Staff have looked at what came after the end, and found no money. */
function stopLooking(order: Order, at: Date, by: Caller): Fact[] {
  const looking = order.payments.filter((payment) => payment.state === 'looking');
  if (by.role !== 'staff' || looking.length === 0) return [];
  const refunds = looking.flatMap((payment) => payment.close({ looked: true }));
  order.giveBack(refunds, at);
  order.note(at, 'proof-dismissed', { by: by.role });
  return [changed(order)];
}
