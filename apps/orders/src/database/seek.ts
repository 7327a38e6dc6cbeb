import type { ListPlace } from './list-place.js';
import { waitingOrders } from './waiting-orders.js';

export interface Sought {
  accountId?: string | undefined;
  status?: string | undefined;
  producerIds?: readonly string[] | undefined;
  from?: string | undefined;
  to?: string | undefined;
  q?: string | undefined;
  /** Whether something in them waits for a person, as of `today`, a date. */
  waiting?: { is: boolean; today: string } | undefined;
  after?: ListPlace | undefined;
}

/** Conditions on `orders` for what was asked for; every value is a parameter. Whoever has an account sees nothing but his own. */
export function seek({ accountId, status, producerIds, from, to, q, waiting, after }: Sought): {
  where: string;
  values: unknown[];
} {
  const values: unknown[] = [];
  const given = (value: unknown): string => `$${values.push(value)}`;
  const own = accountId !== undefined;
  const conditions = [
    own && `account_id = ${given(accountId)}`,
    status && `status = ${given(status)}`,
    producerIds && `producer_ids && ${given(producerIds)}::uuid[]`,
    from && `placed_at >= ${given(from)}::date::timestamp AT TIME ZONE 'Asia/Jakarta'`,
    to && `placed_at < (${given(to)}::date + 1)::timestamp AT TIME ZONE 'Asia/Jakarta'`,
    // Looked up on its own: walking the list by date until a rare name turns up would take a thousand times as long.
    q && `id = ANY (ARRAY (SELECT id FROM orders WHERE ${TEXT} ILIKE ${given(pattern(q))}))`,
    waiting && `${waiting.is ? '' : 'NOT '}(id = ANY (ARRAY (${waitingOrders(given(waiting.today))})))`,
    after && own && `(placed_at, id) < (${given(after.placedAt)}, ${given(after.id)}::uuid)`,
    after &&
      !own &&
      `(proof_waits, placed_at, id) < (${given(after.proofWaits)}, ${given(after.placedAt)}, ${given(after.id)}::uuid)`,
  ];
  return { where: conditions.filter(Boolean).join(' AND ') || 'true', values };
}

/** As the index `orders_sought` has it. */
const TEXT = `(number || ' ' || (buyer ->> 'name') || ' ' || (buyer ->> 'phone'))`;

const pattern = (q: string): string => `%${localNumber(q).replace(/[\\%_]/g, '\\$&')}%`;

/** A phone number is kept as +62812…, and written as 0812-…, 62812… or +62 812 …. */
function localNumber(q: string): string {
  const digits = q.replace(/[\s().-]/g, '');
  return /^\+?\d{4,}$/.test(digits) ? digits.replace(/^(\+?62|0)/, '') : q;
}
