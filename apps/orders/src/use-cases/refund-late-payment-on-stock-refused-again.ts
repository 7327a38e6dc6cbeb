import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keep } from '../database/keep.js';
import { lockedOrder } from '../database/locked-order.js';
import { giveUp } from '../domain/reopening.js';

@Injectable()
export class RefundLatePaymentOnStockRefusedAgain {
  constructor(private readonly db: DataSource) {}

  @OnEvent('producers.stock-refused-again', { durable: 'orders_refund-late' })
  async handle(event: Event<'producers.stock-refused-again'>): Promise<void> {
    await once(this.db, event, async (tx) => {
      const order = await lockedOrder(tx, 'id', event.data.orderId);
      await keep(tx, order, giveUp(order, new Date(event.happenedAt)));
    });
  }
}
