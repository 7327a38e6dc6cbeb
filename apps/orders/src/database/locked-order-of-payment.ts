import type { EntityManager } from 'typeorm';
import type { Order } from '../domain/order.js';
import { Payment } from '../domain/payment.js';
import { lockedOrder } from './locked-order.js';

/**
 * The order a payment belongs to, locked, and the payment as it is then.
 * @throws EntityNotFoundError
 */
export async function lockedOrderOfPayment(tx: EntityManager, id: string): Promise<{ order: Order; payment: Payment }> {
  const { orderId } = await tx.findOneByOrFail(Payment, { id });
  const order = await lockedOrder(tx, { id: orderId });
  return { order, payment: order.payments.find((payment) => payment.id === id)! };
}
