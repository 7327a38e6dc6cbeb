import type { Fact, Rupiah } from '@rakkarya/contracts';
import type { Order } from './order.js';
import { changed } from './order-facts.js';
import type { Payment, Teller } from './payment.js';
import { askToReopen, mayReopen } from './reopening.js';

export interface Receipt {
  /** All that came in for this payment so far. */
  received: Rupiah;
  as?: 'part' | 'again' | undefined;
  at: Date;
  by: Teller;
}

/** Money has come. Whatever it is, and whenever, it ends as paid, as a refund to make, or with a person. */
export function receive(order: Order, payment: Payment, receipt: Receipt): Fact[] {
  const { received, as, at, by } = receipt;
  if (as === 'part') return takePart(order, payment, receipt);
  if (as === 'again') return takeAgain(order, payment, receipt);
  return mayReopen(order, payment, received)
    ? askToReopen(order, payment, { received, at, by })
    : order.confirm(payment, received, { at, by });
}

/** This much more has come, whatever came before. */
export function receiveMore(
  order: Order,
  payment: Payment,
  { amount, at, by }: { amount: Rupiah; at: Date; by: Teller },
): Fact[] {
  const known = payment.received;
  if (known !== null) return receive(order, payment, { received: known + amount, as: 'again', at, by });
  const received = payment.partly + amount;
  const isPart = received < payment.amount && !payment.settled && order.status !== 'ended';
  return receive(order, payment, { received, as: isPart ? 'part' : undefined, at, by });
}

/** The rest is awaited as before; a person follows it. */
function takePart(order: Order, payment: Payment, { received, at, by }: Receipt): Fact[] {
  if (!payment.takePart(received, by)) return [];
  order.note(at, 'payment-short', { payee: payment.payeeName, amount: received, by: by.role });
  order.cases = [
    ...order.cases,
    { kind: 'short', paymentId: payment.id, amount: payment.amount - received, others: [] },
  ];
  return [changed(order)];
}

function takeAgain(order: Order, payment: Payment, { received, at, by }: Receipt): Fact[] {
  const refunds = payment.takeAgain(received);
  if (refunds.length === 0) return [];
  order.note(at, 'payment-again', { payee: payment.payeeName, amount: refunds[0]!.amount, by: by.role });
  order.giveBack(refunds, at);
  return [changed(order)];
}
