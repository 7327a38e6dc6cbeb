import type { EntityManager } from 'typeorm';
import type { HeldLine } from '../domain/reservation.js';
import type { ChangedStock } from '../domain/stock.js';

/** What was held can be bought again, or is free to leave. */
export async function giveBack(tx: EntityManager, lines: HeldLine[]): Promise<ChangedStock[]> {
  if (lines.length === 0) return [];
  const [changed] = await tx.query(
    `UPDATE stock SET reserved = reserved - line.quantity, version = version + 1
     FROM (
       SELECT stock.sku, quantity
       FROM stock JOIN jsonb_to_recordset($1::jsonb) AS held (sku text, quantity integer) ON held.sku = stock.sku
       ORDER BY stock.sku FOR NO KEY UPDATE OF stock
     ) AS line
     WHERE stock.sku = line.sku
     RETURNING stock.sku, version, on_hand - reserved AS available, showroom`,
    [JSON.stringify(lines)],
  );
  return changed;
}
