import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { Newsroom, onceEach, OnEvents, WHILE_SOMEBODY_WAITS } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { addPayments } from '../database/add-payments.js';
import { keepOrders } from '../database/keep.js';
import { lockedOrders } from '../database/locked-order.js';
import { viewOf } from '../domain/order-view.js';
import type { Order } from '../domain/order.js';
import { PaymentSettings } from '../payments/payment-settings.js';

type StockReserved = Event<'producers.stock-reserved'>;

@Injectable()
export class AskForPaymentOnStockReserved {
  constructor(
    private readonly db: DataSource,
    private readonly settings: PaymentSettings,
    private readonly newsroom: Newsroom,
  ) {}

  @OnEvents('producers.stock-reserved', { durable: 'orders_ask-for-payment', ...WHILE_SOMEBODY_WAITS })
  async handle(events: StockReserved[]): Promise<void> {
    const asked: Order[] = [];
    await onceEach(this.db, events, async (tx, fresh) => {
      const orders = await lockedOrders(
        tx,
        fresh.map(({ data }) => data.orderId),
      );
      const reserved = fresh.flatMap((event) => reserve(orders.get(event.data.orderId), event));
      const payments = reserved.flatMap(({ order }) => order.payments);
      await addPayments(tx, payments, { keepStatic: this.settings.keepStaticQris });
      await keepOrders(
        tx,
        reserved.map(({ order, at, correlationId }) => ({ order, facts: order.askForPayment(at), correlationId })),
      );
      asked.push(...reserved.map(({ order }) => order));
    });
    for (const order of asked) this.newsroom.tell('orders.order-decided', viewOf(order));
  }
}

/** Not what has ended in the meantime, or was said to be reserved before. */
function reserve(order: Order | undefined, { data: { until }, happenedAt, correlationId }: StockReserved) {
  if (order?.status !== 'placed') return [];
  const at = new Date(happenedAt);
  order.reserve(new Date(until), at);
  return [{ order, at, correlationId }];
}
