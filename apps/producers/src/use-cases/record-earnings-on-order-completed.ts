import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { Earning } from '../domain/earning.js';

@Injectable()
export class RecordEarningsOnOrderCompleted {
  constructor(private readonly db: DataSource) {}

  @OnEvent('orders.order-completed', { durable: 'producers_record-earnings' })
  async handle(event: Event<'orders.order-completed'>): Promise<void> {
    await once(this.db, event, async (tx) => {
      await tx.createQueryBuilder().insert().into(Earning).values(Earning.allOf(event.data)).orIgnore().execute();
    });
  }
}
