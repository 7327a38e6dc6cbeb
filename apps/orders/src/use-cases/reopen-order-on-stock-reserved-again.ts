import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keep } from '../database/keep.js';
import { lockedOrder } from '../database/locked-order.js';
import { takeVouchersAgain } from '../database/vouchers.js';
import { reopen } from '../domain/reopening.js';

@Injectable()
export class ReopenOrderOnStockReservedAgain {
  constructor(private readonly db: DataSource) {}

  @OnEvent('producers.stock-reserved-again', { durable: 'orders_reopen' })
  async handle(event: Event<'producers.stock-reserved-again'>): Promise<void> {
    await once(this.db, event, async (tx) => {
      const order = await lockedOrder(tx, 'id', event.data.orderId);
      if (order.reopening) await takeVouchersAgain(tx, order);
      await keep(tx, order, reopen(order, new Date(event.happenedAt)));
    });
  }
}
