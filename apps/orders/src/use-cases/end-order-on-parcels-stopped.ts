import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keep } from '../database/keep.js';
import { lockedOrder } from '../database/locked-order.js';
import { stop } from '../domain/cancelling.js';

@Injectable()
export class EndOrderOnParcelsStopped {
  constructor(private readonly db: DataSource) {}

  @OnEvent('producers.parcels-stopped', { durable: 'orders_end-stopped' })
  async handle(event: Event<'producers.parcels-stopped'>): Promise<void> {
    await once(this.db, event, async (tx) => {
      const order = await lockedOrder(tx, 'id', event.data.orderId);
      const facts = stop(order, new Date(event.happenedAt));
      await keep(tx, order, facts);
    });
  }
}
