import { BrokenRule } from '@rakkarya/contracts';
import { inList } from '@rakkarya/service';
import type { EntityManager } from 'typeorm';
import type { Order } from '../domain/order.js';
import type { Payment } from '../domain/payment.js';
import { ORDER } from './columns.js';
import { MONEY, orderFrom, withMoney } from './order-from.js';

const BY = {
  id: 'id = $1',
  number: 'number = $1',
  payment: 'id = (SELECT order_id FROM payments WHERE id = $1)',
  refund: 'id = (SELECT order_id FROM refunds WHERE id = $1)',
  return: 'id = (SELECT order_id FROM returns WHERE id = $1)',
} as const;

/**
 * The order, locked until the transaction ends: whatever changes an order, its payments or its refunds comes through here first,
 * so that no two changes start from the same state. Its version is already that of the change.
 * @throws BrokenRule 'not-found'
 */
export async function lockedOrder(tx: EntityManager, by: keyof typeof BY, value: string): Promise<Order> {
  const [row] = await tx.query(`SELECT ${ORDER} FROM orders WHERE ${BY[by]} FOR UPDATE`, [value]);
  if (!row) throw new BrokenRule('not-found');
  return opened(tx, orderFrom(row));
}

/**
 * Several orders, locked one after the other in the order of their ids, without their payments and refunds: for those that have none yet.
 * @throws BrokenRule 'not-found' when one is missing
 */
export async function lockedOrders(tx: EntityManager, orderIds: readonly string[]): Promise<Map<string, Order>> {
  const wanted = new Set(orderIds);
  const { places, values } = inList(1, [...wanted]);
  const rows = await tx.query(`SELECT ${ORDER} FROM orders WHERE id IN ${places} ORDER BY id FOR UPDATE`, values);
  if (rows.length < wanted.size) throw new BrokenRule('not-found');
  return new Map(rows.map((row: Partial<Order>) => [row.id, inChange(orderFrom(row))]));
}

/** The order a payment belongs to, and the payment as it is now. */
export async function lockedOrderOfPayment(tx: EntityManager, id: string): Promise<{ order: Order; payment: Payment }> {
  const order = await lockedOrder(tx, 'payment', id);
  return { order, payment: order.payments.find((payment) => payment.id === id)! };
}

/** The order if its deadline has passed and nobody else has it locked. */
export async function overdueOrder(tx: EntityManager, id: string): Promise<Order | null> {
  const [row] = await tx.query(`SELECT ${ORDER} FROM orders WHERE id = $1 AND due < now() FOR UPDATE SKIP LOCKED`, [
    id,
  ]);
  return row ? opened(tx, orderFrom(row)) : null;
}

/** In a second statement: one that had to wait for the lock still sees payments as they were when it began to wait. */
async function opened(tx: EntityManager, order: Order): Promise<Order> {
  inChange(order);
  if (order.status === 'placed') return order;
  const [{ money }] = await tx.query(`SELECT ${MONEY} FROM orders WHERE id = $1`, [order.id]);
  return withMoney(order, money);
}

function inChange(order: Order): Order {
  order.version += 1;
  return order;
}
