import { BrokenRule } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';
import { UnnamedMoney } from '../domain/unnamed-money.js';

/** False where it was noted before. The payee is one that orders knows. */
export async function noteMoney(tx: EntityManager, money: UnnamedMoney): Promise<void> {
  const [payee] = await tx.query('SELECT name FROM payees WHERE payee_id = $1', [money.payeeId]);
  if (!payee) throw new BrokenRule('not-found');
  await tx.query(
    `INSERT INTO money_cases (id, kind, payee_id, payee_name, amount, incoming, due)
     VALUES ($1, 'unnamed', $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING`,
    [money.id, money.payeeId, payee.name, money.amount, money.incoming, money.due],
  );
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
