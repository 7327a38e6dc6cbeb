import type { Answer } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';
import type { Order } from '../domain/order.js';
import { returnOf } from '../domain/returning.js';

type Waiting = Omit<Answer<'orders.list-group-cases'>['returns'][number], 'due'>;

/** What the list is found by; the return itself stands in its order. To be told after each of its steps. */
export async function noteReturn(tx: EntityManager, order: Order, returnId: string): Promise<void> {
  const { producerId, askedAt, state } = returnOf(order, returnId);
  const undecided = state === 'asked';
  const waits = undecided || state === 'accepted';
  await tx.query('UPDATE returns SET producer_id = $2, asked_at = $3, waits = $4, undecided = $5 WHERE id = $1', [
    ...[returnId, producerId, askedAt, waits, undecided],
  ]);
}

/** Those of a group that are asked for or on their way, the longest waiting first. `after` is the id of the last one seen. */
export const waitingReturns = (
  db: EntityManager,
  { producerId, after, limit }: { producerId: string; after: string | undefined; limit: number },
): Promise<Waiting[]> => db.query(WAITING_RETURNS, [producerId, after ?? null, limit]);

export const WAITING_RETURNS = `
  WITH waiting AS MATERIALIZED (SELECT id, order_id, asked_at FROM returns
    WHERE waits AND producer_id = $1 AND ($2::uuid IS NULL OR (asked_at, id) > (SELECT asked_at, id FROM returns WHERE id = $2))
    ORDER BY asked_at, id LIMIT $3)
  SELECT waiting.id, number, one ->> 'state' AS state, one ->> 'askedAt' AS "askedAt"
  FROM waiting JOIN orders ON orders.id = waiting.order_id, jsonb_array_elements(orders.returns) AS one
  WHERE one ->> 'id' = waiting.id::text ORDER BY waiting.asked_at, waiting.id`;
