import type { Fact } from '@rakkarya/contracts';
import { announce } from '@rakkarya/messaging';
import type { EntityManager } from 'typeorm';
import type { Order } from '../domain/order.js';
import { keepMoney } from './keep-money.js';
import { giveBackVouchers } from './vouchers.js';

/** Keeps what a rule did to a locked order, and announces the facts it caused. Without a fact nothing has changed. */
export async function keep(tx: EntityManager, order: Order, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return;
  await keepMoney(tx, order);
  await keepOrder(tx, order, facts);
}

/** The same where payments and refunds are as they were. */
export async function keepOrder(tx: EntityManager, order: Order, facts: readonly Fact[]): Promise<void> {
  const { id, version, status, due, clockStoppedAt, cancellation, ended, parcels, timeline } = order;
  const proofWaits = order.payments.some(({ state }) => state === 'looking');
  await tx.query(
    `UPDATE orders SET version = $2, status = $3, due = $4, clock_stopped_at = $5, proof_waits = $6, cancellation = $7,
       ended = $8, parcels = $9, timeline = $10, returns = $11, reopening = $12
     WHERE id = $1`,
    [
      id,
      version,
      status,
      due,
      clockStoppedAt,
      proofWaits,
      cancellation,
      ended,
      JSON.stringify(parcels),
      JSON.stringify(timeline),
      JSON.stringify(order.returns),
      order.reopening,
    ],
  );
  if (order.vouchers.length > 0 && facts.some(({ name }) => name === 'orders.order-ended'))
    await giveBackVouchers(tx, order);
  await announce(tx, ...facts);
}
