import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { OnEvent, once } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { countSales } from '../database/trust.js';

/** Whoever bought a craft and has it may say what they think of it. Facts from before reviews tell no lines, and allow none. */
@Injectable()
export class AllowReviewsOnOrderCompleted {
  constructor(private readonly db: DataSource) {}

  @OnEvent('orders.order-completed', { durable: 'catalogue_allow-reviews' })
  async handle(event: Event<'orders.order-completed'>): Promise<void> {
    const { number, completedAt, lines = [] } = event.data;

    await once(this.db, event, async (tx) => {
      const added: { sku: string; quantity: number }[] = await tx.query(
        `INSERT INTO bought_line (order_number, sku, quantity, completed_at)
         SELECT $1, sku, sum(quantity), $2 FROM jsonb_to_recordset($3) AS line (sku text, quantity integer) GROUP BY sku
         ON CONFLICT DO NOTHING RETURNING sku, quantity`,
        [number, completedAt, JSON.stringify(lines)],
      );
      if (added.length > 0) await countSales(tx, added);
    });
  }
}
