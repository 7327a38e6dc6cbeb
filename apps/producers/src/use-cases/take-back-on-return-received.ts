import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { announce, once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { lockStock } from '../database/lock-stock.js';
import { recordMovements } from '../database/record-movements.js';
import { stockChanged } from '../domain/stock.js';

@Injectable()
export class TakeBackOnReturnReceived {
  constructor(private readonly db: DataSource) {}

  @OnEvent('orders.return-received', { durable: 'producers_take-back' })
  async handle(event: Event<'orders.return-received'>): Promise<void> {
    const { orderId, number: orderNumber, producerId, returnId, place, lines, amount = 0, by: accountId } = event.data;
    await once(this.db, event, async (tx) => {
      const stock = (await lockStock(tx, lines)).filter((variant) => variant.producerId === producerId);
      const quantities = new Map(lines.map(({ sku, quantity }) => [sku, quantity]));
      const movements = stock.flatMap((variant) =>
        variant.move({ place, quantity: quantities.get(variant.sku)!, cause: 'returned' }),
      );
      await announce(tx, ...stockChanged(await recordMovements(tx, movements, { orderNumber, accountId })));
      if (amount > 0) await tx.query(EARN_LESS, [returnId, orderId, producerId, amount]);
    });
  }
}

const EARN_LESS = `
  INSERT INTO returned_earnings (return_id, order_id, producer_id, amount) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`;
