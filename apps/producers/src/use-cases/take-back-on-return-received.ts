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
    const { number: orderNumber, producerId, place, lines, by: accountId } = event.data;
    await once(this.db, event, async (tx) => {
      const stock = (await lockStock(tx, lines)).filter((variant) => variant.producerId === producerId);
      const quantities = new Map(lines.map(({ sku, quantity }) => [sku, quantity]));
      const movements = stock.flatMap((variant) =>
        variant.move({ place, quantity: quantities.get(variant.sku)!, cause: 'returned' }),
      );
      await announce(tx, ...stockChanged(await recordMovements(tx, movements, { orderNumber, accountId })));
    });
  }
}
