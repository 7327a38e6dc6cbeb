import { BrokenRule, type Fact } from '@rakkarya/contracts';
import type { Order } from './order.js';
import { changed } from './order-facts.js';
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

/** Somebody else holds the buyer's cash now. Once its payee does, it is paid. Said again, it changes nothing. */
export function passCash(order: Order, payment: Payment, { holder, at, by }: Passing): Fact[] {
  const last = payment.custody.at(-1)?.holder;
  if (last === holder) return [];
  if (!isPaidOnReceipt(payment.way) || (last && STEP[holder] < STEP[last]) || order.status === 'ended')
    throw new BrokenRule('payment-status', { state: payment.state, way: payment.way, holder: last });
  hold(payment, { holder, at, by });
  order.note(at, 'cash-passed', { payee: payment.payeeName, holder, by: by.role });
  const paid = holder === 'payee' && payment.received === null;
  return paid ? order.confirm(payment, payment.amount, { at, by }) : [changed(order)];
}

/** A parcel that is paid for at the door is handed over: the courier has its cash, and somebody has to see that it arrives. */
export function followCash(order: Order, parcel: { id: string; status: ParcelStatus }, at: Date): void {
  if (order.payBy !== 'cod' || parcel.status !== 'delivered') return;
  const payeeId = order.parts.find(({ producer }) => producer.id === parcel.id)?.payee.id;
  for (const payment of order.payments.filter((one) => one.payeeId === payeeId && one.custody.length === 0)) {
    if (payment.settled) continue;
    hold(payment, { holder: 'courier', at, by: { role: 'producer', accountId: 'kurir', producerId: parcel.id } });
    order.cases = [...order.cases, { kind: 'cash-held', paymentId: payment.id, amount: payment.amount, others: [] }];
  }
}

/** Cash that was counted: at the counter it rests with the office's showroom until the payee has it. */
export function countCash(payment: Payment, { at, by }: Omit<Passing, 'holder'>): void {
  if (!isPaidOnReceipt(payment.way)) return;
  const holder = by.role === 'producer' ? 'payee' : payment.way === 'cash' ? 'counter' : 'payee';
  if (payment.custody.at(-1)?.holder !== 'payee') hold(payment, { holder, at, by });
}

function hold(payment: Payment, { holder, at, by }: Passing): void {
  const who = by.role === 'guest' ? by.role : by.accountId;
  payment.custody = [...payment.custody, { holder, amount: payment.amount, at: at.toISOString(), by: who }];
}
