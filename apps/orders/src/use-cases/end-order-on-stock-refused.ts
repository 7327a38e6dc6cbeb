import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { Newsroom, once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keep } from '../database/keep.js';
import { lockedOrder } from '../database/locked-order.js';
import { viewOf } from '../domain/order-view.js';
import type { Order } from '../domain/order.js';

@Injectable()
export class EndOrderOnStockRefused {
  constructor(
    private readonly db: DataSource,
    private readonly newsroom: Newsroom,
  ) {}

  @OnEvent('producers.stock-refused', { durable: 'orders_end-refused' })
  async handle(event: Event<'producers.stock-refused'>): Promise<void> {
    let refused: Order | undefined;
    await once(this.db, event, async (tx) => {
      const order = await lockedOrder(tx, 'id', event.data.orderId);
      const facts = order.refuse(event.data.short, new Date(event.happenedAt));
      await keep(tx, order, facts);
      if (facts.length > 0) refused = order;
    });
    if (refused) this.newsroom.tell('orders.order-decided', viewOf(refused));
  }
}
