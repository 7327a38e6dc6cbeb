import { Injectable } from '@nestjs/common';
import type { Event, ReadBy } from '@rakkarya/contracts';
import { onceEach, OnEvents } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { tell } from '../database/tell.js';
import { tellingsOf } from '../domain/telling.js';

@Injectable()
export class TellOnOrderMoved {
  constructor(private readonly db: DataSource) {}

  @OnEvents(
    [
      'orders.payment-requested',
      'orders.cash-promised',
      'orders.order-paid',
      'orders.order-changed',
      'orders.order-ended',
      'orders.order-completed',
      'orders.return-received',
    ],
    { durable: 'notices_tell', within: 200 },
  )
  async handle(events: Event<ReadBy<'notices_tell'>>[]): Promise<void> {
    const telling = events.filter((event) => tellingsOf(event).length > 0);
    if (telling.length > 0) await onceEach(this.db, telling, (tx, fresh) => tell(tx, fresh.flatMap(tellingsOf)));
  }
}
