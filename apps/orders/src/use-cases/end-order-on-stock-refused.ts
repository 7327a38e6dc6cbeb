import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keep } from '../database/keep.js';
import { lockedOrder } from '../database/locked-order.js';

@Injectable()
export class EndOrderOnStockRefused {
  constructor(private readonly db: DataSource) {}

  @OnEvent('producers.stock-refused', { durable: 'orders_end-refused' })
  async handle(event: Event<'producers.stock-refused'>): Promise<void> {
    await once(this.db, event, async (tx) => {
      const order = await lockedOrder(tx, 'id', event.data.orderId);
      const facts = order.refuse(event.data.short, new Date(event.happenedAt));
      await keep(tx, order, facts);
    });
  }
}
