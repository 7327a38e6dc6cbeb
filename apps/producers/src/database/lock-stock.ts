import type { EntityManager } from 'typeorm';
import { Stock } from '../domain/stock.js';

/**
 * In the order of SKUs, as everybody locks them: those whose wishes cross wait, instead of blocking each other for good.
 * What follows is a statement of its own: in this one, a row that was waited for would be changed, and checked, as it stood before.
 */
export async function lockStock(tx: EntityManager, skus: string[]): Promise<Stock[]> {
  const rows: Partial<Stock>[] = await tx.query(
    `SELECT sku, producer_id AS "producerId", title, picture, workshop, showroom, reserved, version
     FROM stock WHERE sku = ANY($1) ORDER BY sku FOR NO KEY UPDATE`,
    [skus],
  );
  return rows.map((row) => Object.assign(new Stock(), row));
}
