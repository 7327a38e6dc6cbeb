import { Controller } from '@nestjs/common';
import { BrokenRule, type OrderView, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource, type EntityManager } from 'typeorm';
import { forgetSenders } from '../database/forget-buyer.js';
import { keep } from '../database/keep.js';
import { lockedOrder } from '../database/locked-order.js';
import { viewOf } from '../domain/order-view.js';
import { payBack, refuseIfAsked, wayBack } from '../domain/paying-back.js';
import { PaymentProvider } from '../payments/payment-provider.js';

type PayingBack = Request<'orders.pay-back'>;

@Controller()
export class PayBack {
  constructor(
    private readonly db: DataSource,
    private readonly provider: PaymentProvider,
  ) {}

  @OnRequest('orders.pay-back')
  async handle(request: PayingBack): Promise<OrderView> {
    const { by, refundId, way, reference } = request;
    if (by.role !== 'staff') throw new BrokenRule('not-allowed');
    if (way === 'provider') await this.throughProvider(request);

    return this.db.transaction(async (tx) => {
      const order = await lockedOrder(tx, 'refund', refundId);
      const back = { way, reference, at: new Date().toISOString(), by: by.accountId };
      if (this.provider.isOn) refuseIfAsked(order, refundId, back);
      await keep(tx, order, payBack(order, refundId, back));
      await forgetSenders(tx, order);
      return viewOf(order);
    });
  }

  /** Before the transaction: the provider knows the refund by its id, and gives it back once. */
  private async throughProvider({ refundId, reference: reason }: PayingBack): Promise<void> {
    if (!this.provider.isOn) throw new BrokenRule('online-off');
    const asking = await this.db.transaction((tx) => toBeAsked(tx, refundId));
    if (!asking) return;
    const { reference, amount } = asking;
    await this.provider.refund(reference, { key: refundId, amount, reason }).catch(async (refusal: unknown) => {
      if (refusal instanceof BrokenRule && refusal.code === 'provider-refused')
        await noteRefused(this.db.manager, refundId);
      throw refusal;
    });
  }
}

/**
 * Noted before the provider is asked, since it may tell of the refund sooner than it answers; with the order locked, since one that
 * is taken up again keeps the money. Nothing where it is paid back already.
 */
async function toBeAsked(tx: EntityManager, refundId: string): Promise<{ reference: string; amount: number } | null> {
  const order = await lockedOrder(tx, 'refund', refundId);
  const refund = order.refunds.find(({ id }) => id === refundId)!;
  const { amount, state } = refund;
  if (state === 'paid-back') return null;
  if (state !== 'due' || order.reopening) throw new BrokenRule('refund-status', { state });
  const reference = wayBack(order, refund);
  if (!reference) throw new BrokenRule('refund-beyond');
  await tx.query('UPDATE refunds SET asked = true, paid_through = $2 WHERE id = $1', [refundId, reference]);
  return { reference, amount };
}

/** Only a refusal is known to have given nothing. */
const noteRefused = (db: EntityManager, refundId: string): Promise<unknown> =>
  db.query('UPDATE refunds SET asked = false WHERE id = $1', [refundId]);
