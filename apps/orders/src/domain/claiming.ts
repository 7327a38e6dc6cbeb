import { BrokenRule, type Caller, type Fact } from '@rakkarya/contracts';
import { isPaidOnReceipt } from './cash.js';
import type { Order } from './order.js';
import { chargeRequested, changed } from './order-facts.js';
import type { Payment } from './payment.js';
import type { Channel } from './words.js';

interface When {
  at: Date;
  by: Caller;
}

/** "I have paid." A word stops no clock, a proof does; but whoever looks after the order knows that money may be there. */
export function claim(order: Order, payment: Payment, { at, by }: When): Fact[] {
  if (payment.claimedAt || payment.state !== 'open') return [];
  if (isPaidOnReceipt(payment.way)) throw new BrokenRule('payment-status', { state: payment.state, way: payment.way });
  payment.claimedAt = at.toISOString();
  order.note(at, 'payment-claimed', { payee: payment.payeeName, by: by.role });
  return [changed(order)];
}

/** Another code or number from the provider; the one before is let go once this one is there. */
export function chooseChannel(order: Order, payment: Payment, channel: Channel): Fact[] {
  if (!payment.online || payment.state !== 'open' || order.status !== 'reserved')
    throw new BrokenRule('payment-status', { state: payment.state, way: payment.way });
  if (payment.online.channel === channel && payment.online.state !== 'expired') return [];
  payment.online = { state: 'preparing', channel, code: null, account: null, trial: null };
  return [chargeRequested(order, payment)];
}
