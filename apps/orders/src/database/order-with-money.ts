import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { Order } from '../domain/order.js';
import { paymentsOf, refundsOf } from './payments-of.js';

/**
 * The order as it stands, with its payments and refunds, to be shown.
 * @throws EntityNotFoundError
 */
export async function orderWithMoney(db: EntityManager, where: FindOptionsWhere<Order>): Promise<Order> {
  const order = await db.findOneByOrFail(Order, where);
  order.payments = await paymentsOf(db, order.id);
  order.refunds = await refundsOf(db, order.id);
  return order;
}
