import { BrokenRule, type Caller, type Fact, type Language, type OrderView, type Rupiah } from '@rakkarya/contracts';
import { countCash, isPaidOnReceipt } from './cash.js';
import { allowTimeToCollect, restartClock, stopClock } from './clock.js';
import { goOnWithout, isOver, spokenFor } from './coming-back.js';
import * as facts from './order-facts.js';
import type { OrderLine } from './order-line.js';
import { allAre, followed, isDelivered, isNews, isPacked, isUnderway, toldOf, type Parcel } from './parcel.js';
import { sharesOf, type Part } from './part.js';
import { proofAlike, type MoneyCase } from './money-case.js';
import { Payment, type Teller } from './payment.js';
import type { Recognition } from './recognition.js';
import type { Refund } from './refund.js';
import { followToTheDoor } from './taking-up.js';
import { noted, type Moment } from './timeline.js';
import type { Buyer, Delivery, Ended, OrderReturn, OrderStatus, ParcelFact, ParcelStatus, PayBy } from './words.js';

/** Where an order may go next: its whole life. */
const NEXT: Record<OrderStatus, readonly OrderStatus[]> = {
  placed: ['reserved', 'ended'],
  /** What is paid at the door is sent before. */
  reserved: ['paid', 'sent', 'ended'],
  paid: ['sent', 'ended'],
  /** Unless a courier brings all of it back. */
  sent: ['completed', 'ended'],
  completed: [],
  /** Paid late, and its stock was still there; or sent at the moment in which it ended. */
  ended: ['reserved'],
};

export class Order implements Recognition {
  id!: string;
  number!: string;
  version = 1;
  status: OrderStatus = 'placed';
  placedAt!: Date;
  language!: Language;
  accountId!: string | null;
  buyer!: Buyer;
  delivery!: Delivery;
  payBy!: PayBy;
  holdMinutes!: number;
  lines!: OrderLine[];
  parts!: Part[];
  subtotal!: Rupiah;
  /** What vouchers take off its goods. */
  discount!: Rupiah;
  vouchers!: { code: string; producerId: string; discount: Rupiah }[];
  giftNote!: string | null;
  /** To the day by which what is made to order can be sent. */
  consent!: OrderView['consent'];
  deliveryFee!: Rupiah;
  producerIds!: string[];
  /** When it ends unpaid; nothing while no money is awaited, or while a proof waits to be looked at. */
  due!: Date | null;
  clockStoppedAt: Date | null = null;
  cancellation: 'asked' | 'refused' | null = null;
  ended: Ended | null = null;
  parcels: Parcel[] = [];
  timeline: Moment[] = [];
  idempotency!: string;
  fingerprint!: string;
  keySalt!: string;
  keyHash!: string;
  payments: Payment[] = [];
  refunds: Refund[] = [];
  returns: OrderReturn[] = [];
  /** It was paid after its end, and producers are asked whether its stock is still there. */
  reopening = false;
  /** What this change leaves to a person. */
  cases: MoneyCase[] = [];

  get uniqueAmounts(): Rupiah {
    return this.payments.reduce((total, payment) => total + (payment.uniqueAmount ?? 0), 0);
  }

  get total(): Rupiah {
    if (this.payments.length > 0) return this.payments.reduce((total, { amount }) => total + amount, 0);
    return this.subtotal - this.discount + this.deliveryFee;
  }

  /** Nothing is awaited: what is closed before the end was for what came back. */
  get isPaid(): boolean {
    return this.payments.every(({ settled }) => settled);
  }

  get cancellable(): boolean {
    return this.mayEnd && this.cancellation === null && !this.parcels.some(isPacked);
  }

  get mayEnd(): boolean {
    return this.status !== 'sent' && NEXT[this.status].includes('ended');
  }

  /** The stock is held until then; so long every payee's money is awaited. */
  reserve(until: Date, at: Date): void {
    this.moveTo('reserved', at, { until: until.toISOString() });
    this.due = until;
    const shares = sharesOf(this.parts).filter((share) => share.amount > 0);
    this.payments = shares.map((share, position) =>
      Payment.ask(share, { orderId: this.id, position, way: this.payBy, due: until }),
    );
  }

  /** Once every payment has the amount it is recognised by. */
  askForPayment(at: Date): Fact[] {
    if (this.payments.length === 0) return this.settle(at);
    for (const { payeeName: payee, way, amount } of this.payments)
      this.note(at, 'payment-requested', { payee, way, amount });
    const asked = this.payments.flatMap((payment) => facts.asked(this, payment));
    return isPaidOnReceipt(this.payBy) ? [...asked, facts.cashPromised(this, this.payments[0]!.due)] : asked;
  }

  /** Of something there was too little: nothing is kept, and the buyer sees what is left. */
  refuse(short: Ended['short'], at: Date): Fact[] {
    return this.status !== 'placed' ? [] : this.end({ reason: 'stock-refused', short }, at);
  }

  /** The clock stands still until a person has looked. */
  attachProof(payment: Payment, { at, by, alike = [] }: { at: Date; by: Caller; alike?: string[] }): Fact[] {
    payment.attachProof(alike);
    if (alike.length > 0) this.cases = [...this.cases, proofAlike(payment, alike)];
    this.note(at, 'proof-attached', { payee: payment.payeeName, by: by.role });
    stopClock(this, at);
    return [facts.changed(this)];
  }

  confirm(payment: Payment, received: Rupiah, { at, by }: { at: Date; by: Teller }): Fact[] {
    if (payment.wasSaid(received)) return [];
    const late = this.status === 'ended' || payment.state === 'closed';
    const refunds = late ? payment.confirmLate(received, by) : payment.confirm(received, by);
    const said = { payee: payment.payeeName, amount: received, by: by.role };
    this.note(at, late ? 'payment-late' : 'payment-confirmed', said);
    this.giveBack(refunds, at);
    countCash(this, payment, { at, by });
    if (!late) restartClock(this, at);
    return late ? [facts.changed(this)] : this.settle(at);
  }

  endUnpaid(at: Date): Fact[] {
    return this.due === null ? [] : this.end({ reason: 'unpaid', short: [] }, at);
  }

  follow(fact: ParcelFact, status: ParcelStatus, at: Date): Fact[] {
    const { producer } = this.parts.find((part) => part.producer.id === fact.producerId)!;
    const [news, over] = [isNews(this.parcels, fact), isOver(this, fact, status)];
    this.parcels = followed(this.parcels, fact, { producer, status, over });
    this.note(at, ...toldOf(fact, { producer, status }));
    if (!news) return [facts.changed(this)];
    allowTimeToCollect(this, status, { readyBy: fact.readyBy, at });
    const again = followToTheDoor(this, { producer, status }, at);
    const onwards = [...again, ...(over ? goOnWithout(this, fact, at) : this.progress(at))];
    return onwards.length > 0 ? onwards : [facts.changed(this)];
  }

  /** What was paid goes back. A proof that only the buyer’s cancelling overtook still waits to be looked at. */
  end(ended: Ended, at: Date, by?: Caller): Fact[] {
    this.moveTo('ended', at, { ...ended, ...(by && { by: by.role }) });
    this.ended = ended;
    this.due = null;
    this.clockStoppedAt = null;
    const looked = by === undefined || by.role === 'staff';
    this.giveBack(
      this.payments.flatMap((payment) => payment.close({ looked, kept: spokenFor(this, payment) })),
      at,
    );
    return [facts.ended(this, ended)];
  }

  note(at: Date, what: string, details: Moment['details'] = {}): void {
    this.timeline = noted(this.timeline, at, what, details);
  }

  /** Once every payee has its money. What was sent before stays sent. */
  settle(at: Date): Fact[] {
    if (!this.isPaid) return [facts.changed(this)];
    if (this.status === 'reserved') this.moveTo('paid', at);
    this.due = null;
    return [facts.paid(this), ...this.progress(at)];
  }

  /** As far as its parcels are. */
  progress(at: Date): Fact[] {
    const mayLeave = this.status === 'paid' || (this.status === 'reserved' && this.payBy === 'cod');
    if (mayLeave && allAre(this, isUnderway)) this.moveTo('sent', at);
    if (this.status !== 'sent' || !this.isPaid || !allAre(this, isDelivered)) return [];
    this.moveTo('completed', at);
    return [facts.completed(this, at)];
  }

  giveBack(refunds: Refund[], at: Date): void {
    this.refunds = [...this.refunds, ...refunds];
    for (const { payeeName: payee, amount, reason } of refunds) this.note(at, 'refund-due', { payee, amount, reason });
  }

  moveTo(status: OrderStatus, at: Date, details: Moment['details'] = {}): void {
    if (!NEXT[this.status].includes(status)) throw new BrokenRule('order-status', { status: this.status });
    this.status = status;
    this.note(at, status, details);
  }
}
