import type { Rupiah } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';

const AT_A_TIME = 500;

export interface Unanswered {
  id: string;
  order: { id: string; number: string };
  group: string;
  amount: Rupiah;
  askedAt: Date;
}

/** Returns that were asked for longer ago than so many minutes, are not decided, and of which nobody was told: from now on somebody is. */
export async function takeUnansweredReturns(tx: EntityManager, minutes: number): Promise<Unanswered[]> {
  const [rows]: [Unanswered[]] = await tx.query(
    `UPDATE returns AS late SET overdue_told_at = now()
     FROM orders, jsonb_array_elements(orders.returns) AS one, jsonb_array_elements(orders.parts) AS part
     WHERE orders.id = late.order_id AND one ->> 'id' = late.id::text AND part #>> '{producer,id}' = one ->> 'producerId'
       AND late.id IN (
         SELECT id FROM returns WHERE undecided AND overdue_told_at IS NULL AND asked_at < now() - make_interval(mins => $1)
         ORDER BY asked_at LIMIT $2 FOR UPDATE SKIP LOCKED)
     RETURNING late.id, jsonb_build_object('id', orders.id, 'number', orders.number) AS "order",
       part #>> '{producer,name}' AS "group", late.asked_at AS "askedAt",
       (SELECT sum((line ->> 'amount')::bigint) FROM jsonb_array_elements(one -> 'lines') AS line)::double precision AS amount`,
    [minutes, AT_A_TIME],
  );
  return rows;
}
