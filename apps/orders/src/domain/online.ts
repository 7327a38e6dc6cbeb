import type { Fact, Rupiah } from '@rakkarya/contracts';
import type { Order } from './order.js';
import { changed } from './order-facts.js';
import type { Payment, Teller } from './payment.js';
import { receiveMore } from './receiving.js';
import type { Channel, Online } from './words.js';

/** What the provider says of one try to pay, whenever it is asked. Its notifications only say when to ask. */
export interface Said {
  reference: string;
  state: 'pending' | 'paid' | 'denied' | 'expired' | 'refunded';
  amount: Rupiah;
  refunded: Rupiah;
}

const BY: Teller = { role: 'provider', accountId: 'midtrans' };

/** The provider has a code or a number for it. Chosen otherwise meanwhile, it is kept in mind but not shown. */
export function charged(
  order: Order,
  payment: Payment,
  { reference, channel, ...into }: { reference: string; channel: Channel } & Pick<Online, 'code' | 'account' | 'trial'>,
): Fact[] {
  if (payment.references.includes(reference)) return [];
  payment.references = [...payment.references, reference];
  if (payment.state === 'open' && payment.online?.channel === channel)
    payment.online = { state: 'ready', channel, ...into };
  return [changed(order)];
}

/** A refusal (`denied`) is not final: the buyer may try again with the same code. */
export function heed(order: Order, payment: Payment, said: Said, at: Date): Fact[] {
  if (said.state === 'paid') return paidThrough(order, payment, said, at);
  if (said.state === 'expired') return expired(order, payment, said);
  if (said.state === 'refunded') return [...paidThrough(order, payment, said, at), ...givenBack(order, payment, said)];
  return [];
}

/** One reference is paid once; what comes through another one beside it goes back. */
function paidThrough(order: Order, payment: Payment, { reference, amount }: Said, at: Date): Fact[] {
  if (payment.paidWith.includes(reference)) return [];
  const known = payment.received;
  const byHand = known === amount && payment.paidWith.length === 0;
  payment.paidWith = [...payment.paidWith, reference];
  if (payment.online) payment.online = { ...payment.online, state: 'paid' };
  if (byHand) return [changed(order)];
  const before = order.refunds.length;
  const facts = receiveMore(order, payment, { amount, at, by: BY });
  for (const refund of order.refunds.slice(before))
    if (refund.paymentId === payment.id && refund.amount <= amount) refund.paidThrough = reference;
  return facts;
}

/** While its buyer waits for the next code, the one before may run out. Once nobody waits, nothing is being prepared. */
function expired(order: Order, payment: Payment, { reference }: Said): Fact[] {
  const { online, references } = payment;
  const isAsked = online?.state === 'ready' || (online?.state === 'preparing' && payment.settled);
  if (!isAsked || references.at(-1) !== reference) return [];
  payment.online = { ...online, state: 'expired' };
  return [changed(order)];
}

/**
 * More went back than we gave: at the provider's own desk, or by the bank. A person has to find out. What we have asked for
 * is ours, too: the provider may tell of it before it answers.
 */
function givenBack(order: Order, payment: Payment, { reference, refunded }: Said): Fact[] {
  const ours = order.refunds
    .filter(({ paidThrough }) => paidThrough === reference)
    .filter(({ state, asked, paidBack }) => paidBack?.way === 'provider' || (state === 'due' && asked))
    .reduce((total, { amount }) => total + amount, 0);
  if (refunded <= ours) return [];
  order.cases = [...order.cases, { kind: 'provider', paymentId: payment.id, amount: refunded - ours, others: [] }];
  return [changed(order)];
}
