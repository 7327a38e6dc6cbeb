import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { orderOf } from '../database/find-order.js';
import { keep } from '../database/keep.js';
import { lockedOrderOfPayment } from '../database/locked-order.js';
import { charged } from '../domain/online.js';
import type { Payment } from '../domain/payment.js';
import { PaymentProvider, type Charge, type Charged } from '../payments/payment-provider.js';

const TRIES = 20;

/** The provider is asked before the transaction; while it cannot be reached, the broker brings the event again later. */
@Injectable()
export class ChargePaymentOnChargeRequested {
  constructor(
    private readonly db: DataSource,
    private readonly provider: PaymentProvider,
  ) {}

  @OnEvent('orders.charge-requested', { durable: 'orders_charge-online' })
  async handle(event: Event<'orders.charge-requested'>): Promise<void> {
    const { paymentId, channel, amount, due } = event.data;
    const now = await this.paymentNow(paymentId);
    if (now.state !== 'open' || now.online?.channel !== channel || now.online.state !== 'preparing') return;

    for (const before of now.references) await this.provider.expire(before);
    const charge = await this.charge(now, { channel, amount, due: new Date(due) });

    await once(this.db, event, async (tx) => {
      const { order, payment } = await lockedOrderOfPayment(tx, paymentId);
      await keep(tx, order, charged(order, payment, { ...charge, channel }));
    });
  }

  private async paymentNow(paymentId: string): Promise<Payment> {
    const order = await orderOf(this.db.manager, 'payment', paymentId);
    return order.payments.find(({ id }) => id === paymentId)!;
  }

  /** A reference that is taken already was charged by a try whose answer got lost: nobody has seen its code, so the next one is made. */
  private async charge(
    { id, references }: Payment,
    charge: Omit<Charge, 'reference'>,
  ): Promise<Charged & { reference: string }> {
    for (let n = references.length; n < references.length + TRIES; n++) {
      const reference = `${id}-${n + 1}`;
      const answer = await this.provider.charge({ ...charge, reference });
      if (answer) return { ...answer, reference };
      await this.provider.expire(reference);
    }
    throw new Error(`the provider has taken ${TRIES} references of payment ${id}`);
  }
}
