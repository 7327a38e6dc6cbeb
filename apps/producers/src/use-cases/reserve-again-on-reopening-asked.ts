import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { announce, once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { holdAgain } from '../database/hold-again.js';
import { keepReservation } from '../database/keep.js';
import { lockReservation } from '../database/lock-reservation.js';
import { lockStock } from '../database/lock-stock.js';
import { stockChanged } from '../domain/stock.js';

@Injectable()
export class ReserveAgainOnReopeningAsked {
  constructor(private readonly db: DataSource) {}

  @OnEvent('orders.reopening-asked', { durable: 'producers_reserve-again' })
  async handle(event: Event<'orders.reopening-asked'>): Promise<void> {
    const { orderId, version, lines } = event.data;
    await once(this.db, event, async (tx) => {
      const reservation = await lockReservation(tx, orderId, 'released');
      const { take, fact } = reservation.takeUp(version, lines, await lockStock(tx, lines));
      await keepReservation(tx, reservation);
      await announce(tx, fact, ...stockChanged(await holdAgain(tx, take)));
    });
  }
}
