import type { EntityManager } from 'typeorm';
import { Order } from '../domain/order.js';
import { orderWithMoney } from './order-with-money.js';

export async function orderPlacedWith(db: EntityManager, idempotency: string): Promise<Order | undefined> {
  const known = await db.existsBy(Order, { idempotency });
  return known ? orderWithMoney(db, { idempotency }) : undefined;
}
