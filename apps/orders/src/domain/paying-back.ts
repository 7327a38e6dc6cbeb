import { BrokenRule, type Fact } from '@rakkarya/contracts';
import type { Order } from './order.js';
import { changed } from './order-facts.js';
import { sum } from './money.js';
import type { Refund } from './refund.js';
import type { PaidBack } from './words.js';

/** The buyer has the money back. Said again, it changes nothing; said otherwise, it is refused. */
export function payBack(order: Order, refundId: string, back: PaidBack): Fact[] {
  const refund = order.refunds.find(({ id }) => id === refundId);
  if (!refund) throw new BrokenRule('not-found');
  const { state, paidBack, payeeName: payee, amount } = refund;
  if (paidBack && paidBack.way === back.way && paidBack.reference === back.reference) return [];
  // While its stock is looked for, nobody knows yet whether it goes back.
  if (state !== 'due' || order.reopening) throw new BrokenRule('refund-status', { state });
  refund.state = 'paid-back';
  refund.paidBack = back;
  order.note(new Date(back.at), 'refund-paid', { payee, amount, way: back.way });
  return [changed(order)];
}

/**
 * The provider's reference a refund is paid back through: the one its money came through, or else the first that has enough left.
 * Who paid twice has paid by two, each with all of it. Undefined where none has.
 */
export function wayBack(
  { payments, refunds }: Order,
  { id, paymentId, amount, paidThrough }: Refund,
): string | undefined {
  if (paidThrough !== null) return paidThrough;
  const payment = payments.find((one) => one.id === paymentId)!;
  const others = refunds.filter((one) => one.id !== id && isPaidBackThroughIt(one));
  return payment.paidWith.find(
    (reference) =>
      sum(others.filter((one) => one.paidThrough === reference).map((one) => one.amount)) + amount <= payment.amount,
  );
}

const isPaidBackThroughIt = ({ state, paidBack }: Refund): boolean =>
  state === 'due' || (state === 'paid-back' && paidBack?.way === 'provider');

/** The provider was asked, and has not answered: it may have given the money back, and is asked again before anybody else gives it. */
export function refuseIfAsked(order: Order, refundId: string, { way }: Pick<PaidBack, 'way'>): void {
  const refund = order.refunds.find(({ id }) => id === refundId);
  if (refund?.state === 'due' && refund.asked && way !== 'provider') throw new BrokenRule('refund-asked');
}
