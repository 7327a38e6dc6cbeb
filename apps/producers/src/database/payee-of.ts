import type { EntityManager } from 'typeorm';
import { Payee } from '../domain/payee.js';

/** Whom a group's proceeds go to, and whether other groups share it; null where there is no such group. */
export async function payeeOf(
  tx: EntityManager,
  producerId: string,
): Promise<{ payee: Payee; shared: boolean } | null> {
  const [row] = await tx.query(
    `SELECT id, version, name, account, qris,
       (SELECT count(*) > 1 FROM producers WHERE payee_id = payees.id) AS shared
     FROM payees WHERE id = (SELECT payee_id FROM producers WHERE id = $1) FOR UPDATE`,
    [producerId],
  );
  if (!row) return null;
  const { shared, ...columns } = row;
  return { payee: Object.assign(new Payee(), columns), shared };
}
