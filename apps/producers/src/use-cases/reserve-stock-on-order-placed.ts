import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { announce, once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { enterReservation } from '../database/enter-reservation.js';
import { lockStock } from '../database/lock-stock.js';
import { Reservation } from '../domain/reservation.js';

@Injectable()
export class ReserveStockOnOrderPlaced {
  constructor(private readonly db: DataSource) {}

  @OnEvent('orders.order-placed', { durable: 'producers_reserve-stock' })
  async handle(event: Event<'orders.order-placed'>): Promise<void> {
    const { orderId, holdMinutes, lines } = event.data;
    await once(this.db, event, async (tx) => {
      const stock = await lockStock(tx, lines);
      const reservation = Reservation.ask(orderId, lines, stock);
      const until = await enterReservation(tx, reservation, holdMinutes);
      if (until) await announce(tx, ...reservation.outcome(until, stock));
    });
  }
}
