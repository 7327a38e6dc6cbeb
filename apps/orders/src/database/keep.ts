import type { Fact } from '@rakkarya/contracts';
import { announceEach, currentCorrelation, type Told } from '@rakkarya/messaging';
import { inList } from '@rakkarya/service';
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
export const keepOrder = (tx: EntityManager, order: Order, facts: readonly Fact[]): Promise<void> =>
  keepOrders(tx, [{ order, facts, correlationId: currentCorrelation() }]);

/** The same for several orders, and what caused each change. */
export async function keepOrders(tx: EntityManager, changed: readonly Changed[]): Promise<void> {
  if (changed.length === 0) return;
  const ids = inList(
    2,
    changed.map(({ order }) => order.id),
  );
  await tx.query(keepOf(ids.places), [JSON.stringify(changed.map(({ order }) => columnsOf(order))), ...ids.values]);
  for (const { order, facts } of changed) {
    if (order.vouchers.length > 0 && facts.some(({ name }) => name === 'orders.order-ended'))
      await giveBackVouchers(tx, order);
  }
  await announceEach(tx, changed);
}

interface Changed extends Told {
  order: Order;
}

const KEPT = [
  'id',
  'version',
  'status',
  'due',
  'clockStoppedAt',
  'cancellation',
  'ended',
  'parcels',
  'timeline',
  'returns',
  'reopening',
] as const;

const columnsOf = (order: Order) => ({
  ...Object.fromEntries(KEPT.map((name) => [name, order[name]])),
  proofWaits: order.payments.some(({ state }) => state === 'looking'),
});

/** The ids are named once more, since Postgres cannot know how few are in the JSON, and would read through all orders. */
const keepOf = (places: string): string => `
  UPDATE orders SET version = kept.version, status = kept.status, due = kept.due, clock_stopped_at = "clockStoppedAt",
    proof_waits = "proofWaits", cancellation = kept.cancellation, ended = nullif(kept.ended, 'null'), parcels = kept.parcels,
    timeline = kept.timeline, returns = kept.returns, reopening = kept.reopening
  FROM jsonb_to_recordset($1) AS kept (
    id uuid, version integer, status text, due timestamptz, "clockStoppedAt" timestamptz, "proofWaits" boolean, cancellation text,
    ended jsonb, parcels jsonb, timeline jsonb, returns jsonb, reopening boolean)
  WHERE orders.id = kept.id AND orders.id IN ${places}`;
