import type { EntityManager } from 'typeorm';
import { Payment } from '../domain/payment.js';
import { Refund } from '../domain/refund.js';

export const paymentsOf = (db: EntityManager, orderId: string): Promise<Payment[]> =>
  db.find(Payment, { where: { orderId }, order: { position: 'ASC' } });

export const refundsOf = (db: EntityManager, orderId: string): Promise<Refund[]> =>
  db.find(Refund, { where: { orderId }, order: { createdAt: 'ASC', id: 'ASC' } });
