import { BrokenRule, type Fact, type Rupiah } from '@rakkarya/contracts';
import type { Order } from './order.js';
import { receiveMore } from './receiving.js';
import type { Incoming, PaidBack } from './words.js';

/** Money that came to a payee and names no order. It turns out to be for one, or goes back to whoever sent it; until then it waits for a person. */
export class UnnamedMoney {
  id!: string;
  payeeId!: string;
  amount!: Rupiah;
  incoming!: Incoming;
  due!: Date;
  orderId: string | null = null;
  paymentId: string | null = null;
  paidBack: PaidBack | null = null;

  static note(seen: Pick<UnnamedMoney, 'id' | 'payeeId' | 'amount' | 'incoming' | 'due'>, at: Date): UnnamedMoney {
    if (new Date(seen.incoming.at) > at)
      throw new BrokenRule('ill-formed', { issues: [{ field: 'at', code: 'too_big' }] });
    return Object.assign(new UnnamedMoney(), seen);
  }

  /** For what this payee is to receive for that order, or was before it ended. Said again, it changes nothing. */
  matchTo(order: Order, { at, by }: { at: Date; by: string }): Fact[] {
    const payment = order.payments.find(({ payeeId }) => payeeId === this.payeeId);
    if (!payment) throw new BrokenRule('not-found');
    if (this.paymentId === payment.id) return [];
    this.refuseIfSettled();
    Object.assign(this, { orderId: order.id, paymentId: payment.id });
    return receiveMore(order, payment, { amount: this.amount, at, by: { role: 'bank', accountId: by } });
  }

  /** False when that was known. */
  goBack(back: PaidBack): boolean {
    const known = this.paidBack;
    if (known?.way === back.way && known.reference === back.reference) return false;
    this.refuseIfSettled();
    this.paidBack = back;
    return true;
  }

  private refuseIfSettled(): void {
    if (this.paymentId !== null || this.paidBack !== null) throw new BrokenRule('case-settled');
  }
}
