import type { EntityManager } from 'typeorm';
import type { ListedOrder } from '../domain/order-item.js';
import type { ListPlace } from './list-place.js';
import { seek, type Sought } from './seek.js';

/** Newest first; for staff before all others those with a proof to look at. */
export async function listedOrders(
  db: EntityManager,
  sought: Sought,
  limit: number,
): Promise<(ListedOrder & ListPlace)[]> {
  const { sql, values } = listing(sought, limit);
  return db.query(sql, values);
}

/** The page is cut before anything is added to its rows. */
export function listing(sought: Sought, limit: number): { sql: string; values: unknown[] } {
  const { where, values } = seek(sought);
  const order =
    sought.accountId === undefined ? 'proof_waits DESC, placed_at DESC, id DESC' : 'placed_at DESC, id DESC';
  const sql = `
    WITH found AS MATERIALIZED (SELECT * FROM orders WHERE ${where} ORDER BY ${order} LIMIT $${values.length + 1})
    SELECT id, number, status, placed_at AS "placedAt", buyer, pay_by AS "payBy", delivery, parts, parcels, returns, proof_waits AS "proofWaits",
      coalesce((SELECT sum(amount) FROM payments WHERE order_id = found.id), subtotal - discount + delivery_fee)::double precision AS total,
      EXISTS (SELECT FROM refunds WHERE order_id = found.id AND state = 'due') AS "refundDue"
    FROM found ORDER BY ${order}`;
  return { sql, values: [...values, limit] };
}

/** The groups of that name, or in that village, district or regency. */
export async function producersLike(
  db: EntityManager,
  { producer, village }: { producer?: string | undefined; village?: string | undefined },
): Promise<string[]> {
  const rows: { id: string }[] = await db.query(
    `SELECT producer_id AS id FROM makers
     WHERE ($1::text IS NULL OR slug = $1) AND ($2::text IS NULL OR village_code = $2 OR starts_with(village_code, $2 || '.'))`,
    [producer, village],
  );
  return rows.map(({ id }) => id);
}
