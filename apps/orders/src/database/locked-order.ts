import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { Order } from '../domain/order.js';
import { paymentsOf, refundsOf } from './payments-of.js';

/**
 * The order, locked until the transaction ends: whatever changes an order, its payments or its refunds comes through here first,
 * so that two changes never see the same state. Its version is already that of the change.
 * @throws EntityNotFoundError
 */
export async function lockedOrder(tx: EntityManager, where: { id: string } | { number: string }): Promise<Order> {
  return opened(tx, await tx.findOneOrFail(Order, { where, lock: { mode: 'pessimistic_write' } }));
}

/** The same, or nothing if it is not (or no longer) like that or somebody else has it locked. */
export async function freeOrder(tx: EntityManager, where: FindOptionsWhere<Order>): Promise<Order | null> {
  const order = await tx.findOne(Order, { where, lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' } });
  return order && opened(tx, order);
}

/** After the lock, not with it: a statement that waited for a lock still sees other tables as they were before. */
async function opened(tx: EntityManager, order: Order): Promise<Order> {
  order.version += 1;
  if (order.status === 'placed') return order;
  order.payments = await paymentsOf(tx, order.id);
  order.refunds = await refundsOf(tx, order.id);
  return order;
}
