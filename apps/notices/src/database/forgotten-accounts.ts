import type { EntityManager } from 'typeorm';

/**
 * Who had this account is nobody any more, to whatever is told of them later, too: events overtake each other. It stands where an
 * order stands that was forgotten before it was heard of, and under a hash: nothing is known of it but that.
 */
export const forgetAccount = (tx: EntityManager, accountId: string): Promise<unknown> =>
  tx.query('INSERT INTO contacts (order_id) VALUES (md5($1)::uuid) ON CONFLICT DO NOTHING', [accountId]);

export async function isForgotten(tx: EntityManager, accountId: string): Promise<boolean> {
  const known: unknown[] = await tx.query('SELECT FROM contacts WHERE order_id = md5($1)::uuid', [accountId]);
  return known.length > 0;
}
