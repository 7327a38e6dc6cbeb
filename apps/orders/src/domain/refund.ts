import type { Rupiah } from '@rakkarya/contracts';
import type { Payment } from './payment.js';
import type { RefundReason } from './words.js';

/** Money a payee has received and has to give back. */
export class Refund {
  id!: string;
  orderId!: string;
  paymentId!: string;
  payeeId!: string;
  payeeName!: string;
  amount!: Rupiah;
  reason!: RefundReason;
  createdAt?: Date;

  static of(payment: Payment, amount: Rupiah, reason: RefundReason): Refund {
    const { id: paymentId, orderId, payeeId, payeeName } = payment;
    return Object.assign(new Refund(), {
      id: crypto.randomUUID(),
      orderId,
      paymentId,
      payeeId,
      payeeName,
      amount,
      reason,
    });
  }
}
