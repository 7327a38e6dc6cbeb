import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { announceEach, onceEach, OnEvents, WHILE_SOMEBODY_WAITS } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { enterReservations } from '../database/enter-reservations.js';
import { lockStock } from '../database/lock-stock.js';
import { Reservation, type HeldLine } from '../domain/reservation.js';
import { stockChanged } from '../domain/stock.js';

/**
 * Orders that come close together are asked for one after the other and entered at a stroke. Where one of them was entered before,
 * it takes nothing now, though those after it were told of less: then each is asked alone.
 */
@Injectable()
export class ReserveStockOnOrderPlaced {
  constructor(private readonly db: DataSource) {}

  @OnEvents('orders.order-placed', { durable: 'producers_reserve-stock', ...WHILE_SOMEBODY_WAITS })
  async handle(events: Event<'orders.order-placed'>[]): Promise<void> {
    await onceEach(this.db, events, async (tx, placed) => {
      const stock = await lockStock(tx, linesOf(placed.map(({ data }) => data)));
      const asked = placed.map(({ data: { orderId, lines, holdMinutes: minutes }, correlationId }) => {
        return { reservation: Reservation.ask(orderId, lines, stock), minutes, correlationId };
      });
      const entered = await enterReservations(tx, asked);
      if (entered.length < asked.length && asked.length > 1)
        throw new Error('some of these orders were entered before');

      const held = linesOf(entered.map(({ reservation }) => reservation));
      const changed = stockChanged(stock.filter(({ sku }) => held.some((line) => line.sku === sku)));
      await announceEach(tx, [
        ...entered.map(({ reservation, until, correlationId }) => ({
          facts: [reservation.outcome(until)],
          correlationId,
        })),
        { facts: changed, correlationId: entered[0]?.correlationId },
      ]);
    });
  }
}

const linesOf = (orders: { lines: HeldLine[] }[]): HeldLine[] => orders.flatMap(({ lines }) => lines);
