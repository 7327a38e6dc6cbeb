import type { EntityManager } from 'typeorm';
import type { ChangedStock, Movement } from '../domain/stock.js';

/** Whose doing it was; `id` is the caller's own where a movement may be told twice. */
export type Reason = { id?: string; orderNumber?: string; accountId: string };

/**
 * Writes rows of the ledger and, in the same statement, the sums they make: nothing else changes what stands where.
 * Whoever calls holds the lock on the SKUs (`lock-stock.ts`).
 */
export async function recordMovements(
  tx: EntityManager,
  movements: Movement[],
  reason: Reason,
): Promise<ChangedStock[]> {
  if (movements.length === 0) return [];
  const { id = null, orderNumber = null, accountId } = reason;
  const [changed] = await tx.query(RECORD, [JSON.stringify(movements), id, orderNumber, accountId]);
  return changed;
}

const RECORD = `
  WITH recorded AS (
    INSERT INTO stock_movements (id, sku, place, quantity, cause, order_number, account_id)
    SELECT coalesce($2::uuid, gen_random_uuid()), sku, place, quantity, cause, $3, $4
    FROM jsonb_to_recordset($1::jsonb) AS movement (sku text, place text, quantity integer, cause text)
    RETURNING sku, place, quantity
  ), sums AS (
    SELECT sku,
      coalesce(sum(quantity) FILTER (WHERE place = 'workshop'), 0) AS workshop,
      coalesce(sum(quantity) FILTER (WHERE place = 'showroom'), 0) AS showroom
    FROM recorded GROUP BY sku
  )
  UPDATE stock SET workshop = stock.workshop + sums.workshop, showroom = stock.showroom + sums.showroom, version = version + 1
  FROM sums WHERE stock.sku = sums.sku
  RETURNING stock.sku, version, on_hand - reserved AS available, stock.showroom`;
