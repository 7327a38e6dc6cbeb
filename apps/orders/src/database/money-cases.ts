import type { Answer } from '@rakkarya/contracts';
import { BrokenRule } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';

type Case = Answer<'orders.settle-case'>;

const CASE = `
  SELECT c.id, c.kind, orders.number, c.payment_id AS "paymentId", coalesce(c.payee_name, payments.payee_name) AS payee,
    c.amount::double precision AS amount, c.others, c.opened_at AS "openedAt", c.settled_at AS "settledAt", c.note,
    c.incoming, c.due, c.paid_back AS "paidBack", coalesce(orders.status = 'ended', false) AS ended,
    coalesce(orders.buyer ->> 'phone' = '', false) AS forgotten,
    CASE c.kind WHEN 'cash-held' THEN (
      SELECT coalesce(jsonb_agg(jsonb_build_object('id', parcel -> 'id', 'producer', parcel -> 'producer',
        'courier', parcel -> 'courier', 'trackingNumber', parcel -> 'trackingNumber') ORDER BY parcel #>> '{producer,name}'), '[]')
      FROM jsonb_array_elements(orders.parcels) AS parcel, jsonb_array_elements(orders.parts) AS part
      WHERE parcel ->> 'status' = 'delivered' AND part #>> '{producer,id}' = parcel #>> '{producer,id}'
        AND part #>> '{payee,id}' = payments.payee_id::text
    ) ELSE '[]' END AS parcels
  FROM money_cases AS c LEFT JOIN orders ON orders.id = c.order_id LEFT JOIN payments ON payments.id = c.payment_id`;

/** Of open ones what is due first, overdue ones thus before all; settled ones as they were opened. `after` is the id of the last one seen. */
export async function moneyCases(
  db: EntityManager,
  { settled, after, limit }: { settled: boolean; after: string | undefined; limit: number },
): Promise<Case[]> {
  const rows = await db.query(`${CASE} ${settled ? SETTLED : OPEN} LIMIT $2`, [after ?? null, limit]);
  return rows.map(asCase);
}

const OPEN = `WHERE c.settled_at IS NULL AND ($1::uuid IS NULL
    OR (coalesce(c.due, 'infinity'), c.id) > (SELECT coalesce(due, 'infinity'), id FROM money_cases WHERE id = $1))
  ORDER BY coalesce(c.due, 'infinity'), c.id`;
/** Written as their index has it. */
const SETTLED = `WHERE (c.settled_at IS NOT NULL) = true AND ($1::uuid IS NULL
    OR (c.opened_at, c.id) > (SELECT opened_at, id FROM money_cases WHERE id = $1))
  ORDER BY c.opened_at, c.id`;

/**
 * Money is followed to its end whoever was forgotten meanwhile; what is written of it then may tell of them, and is not kept.
 * @throws BrokenRule 'not-found', 'case-unnamed', and 'ill-formed' without a note that would be kept
 */
export async function settleCase(
  tx: EntityManager,
  { id, by, note }: { id: string; by: string; note: string | undefined },
): Promise<Case> {
  const { kind, forgotten } = await moneyCase(tx, id);
  if (kind === 'unnamed') throw new BrokenRule('case-unnamed');
  if (note === undefined && !forgotten)
    throw new BrokenRule('ill-formed', { issues: [{ field: 'note', code: 'invalid_type', expected: 'string' }] });
  await tx.query(
    `UPDATE money_cases SET settled_at = now(), settled_by = $2,
       note = CASE WHEN EXISTS (SELECT FROM orders WHERE orders.id = order_id AND buyer ->> 'phone' = '') THEN '–' ELSE $3 END
     WHERE id = $1 AND settled_at IS NULL`,
    [id, by, note ?? null],
  );
  return moneyCase(tx, id);
}

/** @throws BrokenRule 'not-found' */
export async function moneyCase(db: EntityManager, id: string): Promise<Case> {
  const [row] = await db.query(`${CASE} WHERE c.id = $1`, [id]);
  if (!row) throw new BrokenRule('not-found');
  return asCase(row);
}

type Row = Omit<Case, 'openedAt' | 'settledAt' | 'due'> & { openedAt: Date; settledAt: Date | null; due: Date | null };

const asCase = (row: Row): Case => ({
  ...row,
  openedAt: row.openedAt.toISOString(),
  due: row.due?.toISOString() ?? null,
  settledAt: row.settledAt?.toISOString() ?? null,
});
