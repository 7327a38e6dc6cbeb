import type { Answer } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';

type Cash = Answer<'orders.list-group-cases'>['cash'][number];

/** What the payee of a group's things has not got yet, the longest waiting first. `after` is the id of the last one seen. */
export async function waitingCash(
  db: EntityManager,
  { producerId, after, limit }: { producerId: string; after: string | undefined; limit: number },
): Promise<Cash[]> {
  const rows: (Omit<Cash, 'openedAt'> & { openedAt: Date })[] = await db.query(WAITING, [
    ...[producerId, after ?? null, limit],
  ]);
  return rows.map(({ openedAt, ...one }) => ({ ...one, openedAt: openedAt.toISOString() }));
}

/** Open and settled ones are told apart as their index has it. */
const WAITING = `
  SELECT held.id, number, held.amount::double precision AS amount, held.opened_at AS "openedAt"
  FROM money_cases AS held JOIN orders ON orders.id = held.order_id JOIN payments ON payments.id = held.payment_id
  WHERE (held.settled_at IS NOT NULL) = false AND held.kind = 'cash-held'
    AND ($2::uuid IS NULL OR (held.opened_at, held.id) > (SELECT opened_at, id FROM money_cases WHERE id = $2))
    AND EXISTS (SELECT FROM jsonb_array_elements(orders.parts) AS part
      WHERE part #>> '{producer,id}' = $1 AND part #>> '{payee,id}' = payments.payee_id::text)
  ORDER BY held.opened_at, held.id LIMIT $3`;
