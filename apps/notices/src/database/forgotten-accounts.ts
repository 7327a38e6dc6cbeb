import type { EntityManager } from 'typeorm';

/**
 * Who had this account is nobody any more, to whatever is told of them later, too: events overtake each other. It stands under a hash:
 * nothing is known of it but that.
 */
export const forgetAccount = (tx: EntityManager, accountId: string): Promise<unknown> =>
  tx.query('INSERT INTO forgotten_accounts (hash) VALUES (md5($1)::uuid) ON CONFLICT DO NOTHING', [accountId]);

export async function isForgotten(tx: EntityManager, accountId: string): Promise<boolean> {
  const known: unknown[] = await tx.query('SELECT FROM forgotten_accounts WHERE hash = md5($1)::uuid', [accountId]);
  return known.length > 0;
}
