import type { EntityManager } from 'typeorm';
import type { HeldLine } from '../domain/reservation.js';
import type { ChangedStock } from '../domain/stock.js';

/** Held for a buyer whose order goes on. Whoever calls holds the lock on the SKUs (`lock-stock.ts`) and has looked at what is available. */
export async function holdAgain(tx: EntityManager, lines: HeldLine[]): Promise<ChangedStock[]> {
  if (lines.length === 0) return [];
  const [changed] = await tx.query(
    `UPDATE stock SET reserved = reserved + quantity, version = version + 1
     FROM jsonb_to_recordset($1::jsonb) AS line (sku text, quantity integer)
     WHERE stock.sku = line.sku
     RETURNING stock.sku, version, on_hand - reserved AS available, showroom`,
    [JSON.stringify(lines)],
  );
  return changed;
}
