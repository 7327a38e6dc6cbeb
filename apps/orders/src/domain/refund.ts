import type { Rupiah } from '@rakkarya/contracts';
import type { Payment } from './payment.js';
import type { GivenLine, PaidBack, RefundReason, RefundState } from './words.js';

/** Money a payee has received and has to give back. */
export class Refund {
  id!: string;
  orderId!: string;
  paymentId!: string;
  payeeId!: string;
  payeeName!: string;
  amount!: Rupiah;
  reason!: RefundReason;
  /** Withdrawn: the order was taken up again, and keeps the money. */
  state: RefundState = 'due';
  /** The provider was asked to give it back; whether it has is not known yet. */
  asked = false;
  /** The provider's reference its money came through, where it is known: it goes back through that one, and no other. */
  paidThrough: string | null = null;
  paidBack: PaidBack | null = null;
  /** What it is for, where it is for some of the lines. */
  lines: GivenLine[] = [];
  /** When it was kept. */
  createdAt?: Date;

  static of(payment: Payment, amount: Rupiah, reason: RefundReason, lines: GivenLine[] = []): Refund {
    const { id: paymentId, orderId, payeeId, payeeName } = payment;
    return Object.assign(new Refund(), {
      id: crypto.randomUUID(),
      orderId,
      paymentId,
      payeeId,
      payeeName,
      amount,
      reason,
      lines,
    });
  }
}

/** It came of this very change: its buyer was told of the others. */
export const isNew = ({ createdAt }: Refund): boolean => createdAt === undefined;
