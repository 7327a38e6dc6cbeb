import type { EntityManager } from 'typeorm';

/** Ids of all orders in which something waits for a person, as `itemOf` says of each; `today` is the place of a date. */
export const waitingOrders = (today: string): string => `
  SELECT id FROM orders WHERE proof_waits
  UNION SELECT order_id FROM refunds WHERE state = 'due'
  UNION SELECT order_id FROM returns WHERE undecided
  UNION SELECT id FROM orders WHERE status IN ('reserved', 'paid') AND jsonb_path_exists(parcels,
    '$[*] ? (@.readyBy != null && @.readyBy < $today && (@.status == "opened" || @.status == "accepted"))',
    jsonb_build_object('today', ${today}::text))`;

export async function countWaiting(db: EntityManager, today: string): Promise<{ orders: number; overdue: number }> {
  const [counted] = await db.query(
    `SELECT (SELECT count(*) FROM (${waitingOrders('$1')}) AS waiting)::integer AS orders,
       (SELECT count(*) FROM money_cases WHERE settled_at IS NULL AND coalesce(due, 'infinity') < now())::integer AS overdue`,
    [today],
  );
  return counted;
}
