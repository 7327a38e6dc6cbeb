import { BrokenRule, withAmount, type Caller, type Rupiah } from '@rakkarya/contracts';
import type { Share } from './part.js';
import { Refund } from './refund.js';
import type { BankAccount, Custody, Online, PayBy, PaymentState } from './words.js';

/** Who says that money came: a person, the provider through whom it was paid, or the payee's own account, in which somebody saw it. */
export type Teller = Caller | { role: 'provider' | 'bank'; accountId: string };

const PREPARING: Online = { state: 'preparing', channel: 'qris', code: null, account: null, trial: null };

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
  /** Orders whose proof looks the same. */
  proofAlike: string[] = [];
  /** The payee's code with this amount; its static one until that is known. */
  qris: string | null = null;
  online: Online | null = null;
  /** The provider's references for it, one per try; `paidWith` are those it was paid through. */
  references: string[] = [];
  paidWith: string[] = [];
  /** When the buyer said that it is paid, in ISO 8601. */
  claimedAt: string | null = null;
  /** Who held the buyer's cash, one after another. */
  custody: Custody[] = [];
  /** What came in while that is less than is due. */
  partly: Rupiah = 0;
  /** What came in; nothing while nobody has said that it did. */
  received: Rupiah | null = null;
  /** The account of who said so, for whoever asks later where cash went. */
  confirmedBy: string | null = null;

  static ask({ payee, amount }: Share, awaited: Pick<Payment, 'orderId' | 'position' | 'way' | 'due'>): Payment {
    const account = awaited.way === 'transfer' ? payee.account : null;
    const accountKey = account && `${account.bank.toLowerCase()} ${account.number}`;
    const own = { id: crypto.randomUUID(), payeeId: payee.id, payeeName: payee.name, amount, account, accountKey };
    const qris = awaited.way === 'qris' ? (payee.qris ?? null) : null;
    const online = awaited.way === 'online' ? PREPARING : null;
    return Object.assign(new Payment(), own, { qris, online }, awaited);
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

  /** `keepStatic`: acquirers may refuse a home-made code for one payment. */
  beScanned(keepStatic: boolean): void {
    if (this.qris) this.qris = withAmount(this.qris, this.amount, { keepStatic });
  }

  attachProof(alike: string[] = []): void {
    if (this.settled || this.way === 'cash' || this.way === 'cod' || this.way === 'online')
      throw new BrokenRule('payment-status', { state: this.state, way: this.way });
    this.state = 'looking';
    this.hasProof = true;
    this.proofAlike = alike;
  }

  /** Saying again what was said before changes nothing; saying otherwise is refused. */
  wasSaid(received: Rupiah): boolean {
    if (this.received === null) return false;
    if (this.received !== received)
      throw new BrokenRule('payment-status', { state: this.state, received: this.received });
    return true;
  }

  /** In time: it is paid, and what is too much goes back. */
  confirm(received: Rupiah, by: Teller): Refund[] {
    if (received < this.amount || received < this.partly)
      throw new BrokenRule('payment-short', { amount: this.amount, received });
    this.state = 'paid';
    this.note(received, by);
    return received > this.amount ? [Refund.of(this, received - this.amount, 'excess')] : [];
  }

  /** After the order ended: all of it goes back. */
  confirmLate(received: Rupiah, by: Teller): Refund[] {
    if (received < Math.max(1, this.partly)) throw new BrokenRule('payment-short', { amount: this.amount, received });
    this.state = 'closed';
    this.note(received, by);
    return [Refund.of(this, received, 'late')];
  }

  /** The order ends: what was paid goes back, nothing more is awaited. A proof nobody has looked at still waits for somebody. */
  close({ looked, kept = 0 }: { looked: boolean; kept?: Rupiah }): Refund[] {
    const rest = this.amount - kept;
    if (this.state === 'paid') return rest > 0 ? [Refund.of(this, rest, 'cancelled')] : [];
    if (this.state === 'open' || looked) this.state = 'closed';
    return this.giveBackPart();
  }

  /** Some of what it is for came back: less is due, and what came so far may be enough. */
  expectLess(worth: Rupiah): Refund[] {
    this.amount -= worth;
    const { partly, amount } = this;
    if (partly < amount) return [];
    Object.assign(this, { state: 'paid', received: partly, partly: 0 });
    return partly > amount ? [Refund.of(this, partly - amount, 'excess')] : [];
  }

  /** Its order goes on after all: what came meanwhile counts, the rest is awaited, and what is too much goes back. */
  awaitAgain(): Refund[] {
    const { amount, received } = this;
    const came = received ?? 0;
    if (received !== null) this.custody = this.custody.map((one) => ({ ...one, amount: Math.min(one.amount, came) }));
    this.state = came < amount ? 'open' : 'paid';
    if (came < amount) Object.assign(this, { received: null, partly: came });
    return came > amount ? [Refund.of(this, came - amount, 'excess')] : [];
  }

  /** Less than is due came; the rest is awaited. False when that was known. */
  takePart(soFar: Rupiah, by: Teller): boolean {
    if (this.settled || soFar < this.partly || soFar >= this.amount || soFar < 1)
      throw new BrokenRule('payment-status', { state: this.state, received: this.partly });
    if (soFar === this.partly) return false;
    this.partly = soFar;
    this.confirmedBy = accountOf(by);
    return true;
  }

  /** More came for what nothing more is awaited for: it goes back. */
  takeAgain(soFar: Rupiah): Refund[] {
    if (this.received === null || soFar < this.received)
      throw new BrokenRule('payment-status', { state: this.state, received: this.received });
    const more = soFar - this.received;
    this.received = soFar;
    return more > 0 ? [Refund.of(this, more, 'double')] : [];
  }

  note(received: Rupiah, by: Teller): void {
    this.received = received;
    this.partly = 0;
    this.confirmedBy = accountOf(by);
  }

  /** Too little came, and no more is awaited. */
  private giveBackPart(): Refund[] {
    const { partly } = this;
    if (this.state !== 'closed' || partly === 0) return [];
    this.partly = 0;
    this.received = partly;
    return [Refund.of(this, partly, 'short')];
  }
}

const accountOf = (by: Teller): string | null => (by.role === 'guest' ? null : by.accountId);
