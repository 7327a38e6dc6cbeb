import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { addPayments } from '../database/add-payments.js';
import { keepOrder } from '../database/keep.js';
import { lockedOrder } from '../database/locked-order.js';
import { PaymentSettings } from '../payments/payment-settings.js';

@Injectable()
export class AskForPaymentOnStockReserved {
  constructor(
    private readonly db: DataSource,
    private readonly settings: PaymentSettings,
  ) {}

  @OnEvent('producers.stock-reserved', { durable: 'orders_ask-for-payment' })
  async handle(event: Event<'producers.stock-reserved'>): Promise<void> {
    const { orderId, until } = event.data;
    const at = new Date(event.happenedAt);
    await once(this.db, event, async (tx) => {
      const order = await lockedOrder(tx, 'id', orderId);
      if (order.status !== 'placed') return;
      order.reserve(new Date(until), at);
      await addPayments(tx, order.payments, { keepStatic: this.settings.keepStaticQris });
      await keepOrder(tx, order, order.askForPayment(at));
    });
  }
}
