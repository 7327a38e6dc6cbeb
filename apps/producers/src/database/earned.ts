import type { EntityManager } from 'typeorm';

export interface Earned {
  orderNumber: string;
  completedAt: Date;
  amount: number;
}

/** What a group has earned in all, less what came back; and with which orders, youngest first. */
export async function earnedBy(
  db: EntityManager,
  producerId: string,
  atMost: number,
): Promise<{ earned: number; items: Earned[] }> {
  const [{ earned }] = await db.query(
    `SELECT coalesce(sum(amount), 0)::double precision AS earned FROM (${NET}) AS net`,
    [producerId],
  );
  const items = await db.query(
    `SELECT order_number AS "orderNumber", completed_at AS "completedAt", amount::double precision AS amount
     FROM (${NET}) AS net ORDER BY completed_at DESC, order_id DESC LIMIT $2`,
    [producerId, atMost],
  );
  return { earned, items };
}

const NET = `
  SELECT order_id, order_number, completed_at, amount - (
    SELECT coalesce(sum(returned.amount), 0) FROM returned_earnings AS returned
    WHERE returned.order_id = earnings.order_id AND returned.producer_id = earnings.producer_id) AS amount
  FROM earnings WHERE producer_id = $1`;
