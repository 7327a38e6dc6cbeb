import type { Fact, Rupiah } from '@rakkarya/contracts';
import { isPaidOnReceipt } from './cash.js';
import type { Order } from './order.js';
import { changed, reopeningAsked } from './order-facts.js';
import type { Payment, Teller } from './payment.js';
import { Refund } from './refund.js';

/**
 * It ended for want of this very money, nothing else is missing, nothing was given back to anybody yet, nor a provider asked to,
 * and its buyer is still known.
 */
export function mayReopen(order: Order, payment: Payment, received: Rupiah): boolean {
  if (order.ended?.reason !== 'unpaid' || order.reopening || isPaidOnReceipt(order.payBy)) return false;
  if (order.buyer.phone === '') return false;
  const others = order.payments.filter((other) => other !== payment);
  return (
    payment.received === null &&
    received >= payment.amount &&
    others.every((other) => other.received !== null && other.received >= other.amount) &&
    order.refunds.every(({ state, asked }) => state === 'due' && !asked)
  );
}

/** Whether its stock is still there is for producers to say. Until then the money is neither kept nor given back. */
export function askToReopen(
  order: Order,
  payment: Payment,
  { received, at, by }: { received: Rupiah; at: Date; by: Teller },
): Fact[] {
  payment.state = 'closed';
  payment.note(received, by);
  order.reopening = true;
  order.note(at, 'payment-late', { payee: payment.payeeName, amount: received, by: by.role });
  return [reopeningAsked(order)];
}

/** Its stock is held once more: what was to be given back is kept, but for what is too much. */
export function reopen(order: Order, at: Date): Fact[] {
  if (!order.reopening) return [];
  order.reopening = false;
  order.ended = null;
  for (const refund of order.refunds.filter(({ reason }) => reason !== 'double')) refund.state = 'withdrawn';
  for (const payment of order.payments) payment.state = 'paid';
  order.moveTo('reserved', at, { again: true });
  order.giveBack(
    order.payments.flatMap((payment) => restOf(order, payment, { kept: payment.amount, reason: 'excess' })),
    at,
  );
  return order.settle(at);
}

/** Its stock is gone: what came late goes back. */
export function giveUp(order: Order, at: Date): Fact[] {
  if (!order.reopening) return [];
  order.reopening = false;
  order.giveBack(
    order.payments.flatMap((payment) => restOf(order, payment, { kept: 0, reason: 'late' })),
    at,
  );
  return [changed(order)];
}

/** What came in, less what the payee keeps and what goes back already. */
function restOf(
  { refunds }: Order,
  payment: Payment,
  { kept, reason }: { kept: Rupiah; reason: 'late' | 'excess' },
): Refund[] {
  const goesBack = refunds
    .filter(({ paymentId, state }) => paymentId === payment.id && state !== 'withdrawn')
    .reduce((total, { amount }) => total + amount, 0);
  const rest = (payment.received ?? 0) - kept - goesBack;
  return rest > 0 ? [Refund.of(payment, rest, reason)] : [];
}
