import { BrokenRule } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';
import { UnnamedMoney } from '../domain/unnamed-money.js';

/**
 * The same again is noted once. The payee is one that orders knows.
 * @throws BrokenRule 'case-noted' where other money was noted under this id: it would be left out
 */
export async function noteMoney(tx: EntityManager, money: UnnamedMoney): Promise<void> {
  const [payee] = await tx.query('SELECT name FROM payees WHERE payee_id = $1', [money.payeeId]);
  if (!payee) throw new BrokenRule('not-found');
  const { id, payeeId, amount, incoming, due } = money;
  const noted: unknown[] = await tx.query(
    `INSERT INTO money_cases (id, kind, payee_id, payee_name, amount, incoming, due)
     VALUES ($1, 'unnamed', $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING RETURNING 1`,
    [id, payeeId, payee.name, amount, incoming, due],
  );
  if (noted.length === 0) await refuseOther(tx, money);
}

async function refuseOther(tx: EntityManager, { id, payeeId, amount, incoming }: UnnamedMoney): Promise<void> {
  const same: unknown[] = await tx.query(
    'SELECT FROM money_cases WHERE id = $1 AND payee_id = $2 AND amount = $3 AND incoming = $4::jsonb',
    [id, payeeId, amount, incoming],
  );
  if (same.length === 0) throw new BrokenRule('case-noted');
}

/**
 * Locked until the transaction ends: it is for one order, or goes back, and never both.
 * @throws BrokenRule 'not-found'
 */
export async function lockedMoney(tx: EntityManager, id: string): Promise<UnnamedMoney> {
  const [row] = await tx.query(
    `SELECT id, payee_id AS "payeeId", amount::double precision AS amount, incoming, due,
       payment_id AS "paymentId", order_id AS "orderId", paid_back AS "paidBack"
     FROM money_cases WHERE id = $1 AND kind = 'unnamed' FOR UPDATE`,
    [id],
  );
  if (!row) throw new BrokenRule('not-found');
  return Object.assign(new UnnamedMoney(), row);
}

export async function keepSettled(tx: EntityManager, money: UnnamedMoney, by: string): Promise<void> {
  const { id, orderId, paymentId, paidBack } = money;
  await tx.query(
    `UPDATE money_cases SET order_id = $2, payment_id = $3, paid_back = $4, settled_at = now(), settled_by = $5
     WHERE id = $1 AND settled_at IS NULL`,
    [id, orderId, paymentId, paidBack, by],
  );
}
