import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keep } from '../database/keep.js';
import { lockedOrder } from '../database/locked-order.js';
import { goOn } from '../domain/cancelling.js';

@Injectable()
export class KeepOrderOnParcelsKept {
  constructor(private readonly db: DataSource) {}

  @OnEvent('producers.parcels-kept', { durable: 'orders_keep-packed' })
  async handle(event: Event<'producers.parcels-kept'>): Promise<void> {
    await once(this.db, event, async (tx) => {
      const order = await lockedOrder(tx, 'id', event.data.orderId);
      const facts = goOn(order, new Date(event.happenedAt));
      await keep(tx, order, facts);
    });
  }
}
