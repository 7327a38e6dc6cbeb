import { BrokenRule, type Caller, type Rupiah } from '@rakkarya/contracts';
import type { Share } from './part.js';
import { Refund } from './refund.js';
import type { BankAccount, PayBy, PaymentState } from './words.js';

/** What one payee is to receive for one order. */
export class Payment {
  id!: string;
  orderId!: string;
  position!: number;
  payeeId!: string;
  payeeName!: string;
  way!: PayBy;
  /** What is to be paid in all, the unique amount included. */
  amount!: Rupiah;
  uniqueAmount: number | null = null;
  due!: Date;
  state: PaymentState = 'open';
  account: BankAccount | null = null;
  /** The same for the same account, however its bank is written. */
  accountKey: string | null = null;
  hasProof = false;
  /** What came in; nothing while nobody has said that it did. */
  received: Rupiah | null = null;
  /** The account of who said so, for whoever asks later where cash went. */
  confirmedBy: string | null = null;

  static ask({ payee, amount }: Share, awaited: Pick<Payment, 'orderId' | 'position' | 'way' | 'due'>): Payment {
    const account = awaited.way === 'transfer' ? payee.account : null;
    const accountKey = account && `${account.bank.toLowerCase()} ${account.number}`;
    const own = { id: crypto.randomUUID(), payeeId: payee.id, payeeName: payee.name, amount, account, accountKey };
    return Object.assign(new Payment(), own, awaited);
  }

  get share(): Rupiah {
    return this.amount - (this.uniqueAmount ?? 0);
  }

  get settled(): boolean {
    return this.state === 'paid' || this.state === 'closed';
  }

  beRecognisedBy(uniqueAmount: number | null): void {
    this.amount = this.share + (uniqueAmount ?? 0);
    this.uniqueAmount = uniqueAmount;
  }

  attachProof(): void {
    if (this.settled || this.way === 'cash')
      throw new BrokenRule('payment-status', { state: this.state, way: this.way });
    this.state = 'looking';
    this.hasProof = true;
  }

  /** Saying again what was said before changes nothing; saying otherwise is refused. */
  wasSaid(received: Rupiah): boolean {
    if (this.received === null) return false;
    if (this.received !== received)
      throw new BrokenRule('payment-status', { state: this.state, received: this.received });
    return true;
  }

  /** In time: it is paid, and what is too much goes back. */
  confirm(received: Rupiah, by: Caller): Refund[] {
    if (received < this.amount) throw new BrokenRule('payment-short', { amount: this.amount, received });
    this.state = 'paid';
    this.note(received, by);
    return received > this.amount ? [Refund.of(this, received - this.amount, 'excess')] : [];
  }

  /** After the order ended: all of it goes back. */
  confirmLate(received: Rupiah, by: Caller): Refund[] {
    if (received < 1) throw new BrokenRule('payment-short', { amount: this.amount, received });
    this.state = 'closed';
    this.note(received, by);
    return [Refund.of(this, received, 'late')];
  }

  /** The order ends: what was paid goes back, nothing more is awaited. A proof nobody has looked at still waits for somebody. */
  close({ looked }: { looked: boolean }): Refund[] {
    if (this.state === 'paid') return [Refund.of(this, this.amount, 'cancelled')];
    if (this.state === 'open' || looked) this.state = 'closed';
    return [];
  }

  private note(received: Rupiah, by: Caller): void {
    this.received = received;
    this.confirmedBy = by.role === 'guest' ? null : by.accountId;
  }
}
