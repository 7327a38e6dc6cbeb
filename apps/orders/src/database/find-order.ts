import { BrokenRule } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';
import type { Order } from '../domain/order.js';
import { ORDER } from './columns.js';
import { MONEY, orderFrom } from './order-from.js';

/**
 * The order of that number as it stands, with its payments and refunds, to be shown.
 * @throws BrokenRule 'not-found'
 */
export async function orderOfNumber(db: EntityManager, number: string): Promise<Order> {
  const [row] = await db.query(`SELECT ${ORDER}, ${MONEY} FROM orders WHERE number = $1`, [number]);
  if (!row) throw new BrokenRule('not-found');
  return orderFrom(row);
}

export async function orderPlacedWith(db: EntityManager, idempotency: string): Promise<Order | undefined> {
  const [row] = await db.query(`SELECT ${ORDER}, ${MONEY} FROM orders WHERE idempotency = $1`, [idempotency]);
  return row && orderFrom(row);
}

const OF = { payment: 'payments', refund: 'refunds', return: 'returns' } as const;

/**
 * The order that one of its payments, refunds or returns belongs to.
 * @throws BrokenRule 'not-found'
 */
export async function orderOf(db: EntityManager, what: keyof typeof OF, id: string): Promise<Order> {
  const [row] = await db.query(
    `SELECT ${ORDER}, ${MONEY} FROM orders WHERE id = (SELECT order_id FROM ${OF[what]} WHERE id = $1)`,
    [id],
  );
  if (!row) throw new BrokenRule('not-found');
  return orderFrom(row);
}

export const orderOfPayment = (db: EntityManager, id: string): Promise<Order> => orderOf(db, 'payment', id);
