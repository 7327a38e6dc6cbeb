import { Injectable } from '@nestjs/common';
import type { Event, ReadBy } from '@rakkarya/contracts';
import { once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { tell } from '../database/tell.js';
import { tellingsOf } from '../domain/telling.js';

@Injectable()
export class TellOnOrderMoved {
  constructor(private readonly db: DataSource) {}

  @OnEvent(
    [
      'orders.payment-requested',
      'orders.cash-promised',
      'orders.order-paid',
      'orders.order-changed',
      'orders.order-ended',
      'orders.order-completed',
      'orders.return-received',
    ],
    { durable: 'notices_tell' },
  )
  async handle(event: Event<ReadBy<'notices_tell'>>): Promise<void> {
    const tellings = tellingsOf(event);
    if (tellings.length > 0) await once(this.db, event, (tx) => tell(tx, tellings));
  }
}
