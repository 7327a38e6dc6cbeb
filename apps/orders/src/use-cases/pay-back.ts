import { Controller } from '@nestjs/common';
import { BrokenRule, type OrderView, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { orderOf } from '../database/find-order.js';
import { keep } from '../database/keep.js';
import { lockedOrder } from '../database/locked-order.js';
import { viewOf } from '../domain/order-view.js';
import { payBack } from '../domain/paying-back.js';
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
      await keep(
        tx,
        order,
        payBack(order, refundId, { way, reference, at: new Date().toISOString(), by: by.accountId }),
      );
      return viewOf(order);
    });
  }

  /** Before the transaction: the provider knows the refund by its id, and gives it back once. */
  private async throughProvider({ refundId, reference: reason }: PayingBack): Promise<void> {
    const order = await orderOf(this.db.manager, 'refund', refundId);
    const { paymentId, amount, state } = order.refunds.find(({ id }) => id === refundId)!;
    const reference = order.payments.find(({ id }) => id === paymentId)!.paidWith.at(-1);
    if (state === 'paid-back') return;
    if (state !== 'due' || order.reopening || !reference) throw new BrokenRule('refund-status', { state });
    await this.noteAsked(refundId, true);
    await this.provider.refund(reference, { key: refundId, amount, reason }).catch(async (refusal: unknown) => {
      if (refusal instanceof BrokenRule && refusal.code === 'provider-refused') await this.noteAsked(refundId, false);
      throw refusal;
    });
  }

  /** Before it is asked, since it may tell of the refund sooner than it answers. Only a refusal is known to have given nothing. */
  private async noteAsked(refundId: string, asked: boolean): Promise<void> {
    await this.db.query('UPDATE refunds SET asked = $2 WHERE id = $1', [refundId, asked]);
  }
}
