import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { announce, once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { holdStock } from '../database/hold-stock.js';
import { outcomeOf, wantedOf } from '../domain/reservation.js';

@Injectable()
export class ReserveStockOnOrderPlaced {
  constructor(private readonly db: DataSource) {}

  @OnEvent('orders.order-placed', { durable: 'producers_reserve-stock' })
  async handle(event: Event<'orders.order-placed'>): Promise<void> {
    const { orderId, holdMinutes, lines } = event.data;
    await once(this.db, event, async (tx) => {
      const attempt = await holdStock(tx, { orderId, holdMinutes, lines: wantedOf(lines) });
      if (attempt) await announce(tx, ...outcomeOf(attempt));
    });
  }
}
