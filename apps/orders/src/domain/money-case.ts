import type { Payment } from './payment.js';
import type { CaseKind } from './words.js';

/** Something about a payment that no rule decides. */
export interface MoneyCase {
  kind: CaseKind;
  paymentId: string;
  amount: number | null;
  /** Numbers of other orders it has to do with. */
  others: string[];
}

export const proofAlike = ({ id: paymentId, amount }: Pick<Payment, 'id' | 'amount'>, others: string[]): MoneyCase => ({
  ...{ kind: 'proof-alike', paymentId, amount, others },
});
