import type { EntityManager } from 'typeorm';
import type { Order } from '../domain/order.js';

/** Every column that a new order has a value for, and its type. */
const COLUMNS = {
  id: ['uuid', (order: Order) => order.id],
  number: ['text', (order: Order) => order.number],
  version: ['integer', (order: Order) => order.version],
  status: ['text', (order: Order) => order.status],
  placed_at: ['timestamptz', (order: Order) => order.placedAt],
  language: ['text', (order: Order) => order.language],
  account_id: ['text', (order: Order) => order.accountId],
  buyer: ['jsonb', (order: Order) => order.buyer],
  delivery: ['jsonb', (order: Order) => order.delivery],
  pay_by: ['text', (order: Order) => order.payBy],
  hold_minutes: ['integer', (order: Order) => order.holdMinutes],
  lines: ['jsonb', (order: Order) => order.lines],
  parts: ['jsonb', (order: Order) => order.parts],
  producer_ids: ['uuid[]', (order: Order) => order.producerIds],
  subtotal: ['bigint', (order: Order) => order.subtotal],
  discount: ['bigint', (order: Order) => order.discount],
  vouchers: ['jsonb', (order: Order) => order.vouchers],
  gift_note: ['text', (order: Order) => order.giftNote],
  consent: ['jsonb', (order: Order) => order.consent ?? undefined],
  delivery_fee: ['bigint', (order: Order) => order.deliveryFee],
  due: ['timestamptz', (order: Order) => order.due],
  parcels: ['jsonb', (order: Order) => order.parcels],
  timeline: ['jsonb', (order: Order) => order.timeline],
  idempotency: ['text', (order: Order) => order.idempotency],
  fingerprint: ['text', (order: Order) => order.fingerprint],
  key_salt: ['text', (order: Order) => order.keySalt],
  key_hash: ['text', (order: Order) => order.keyHash],
} as const;

const names = Object.keys(COLUMNS).join(', ');
const types = Object.entries(COLUMNS).map(([name, [type]]) => `${name} ${type}`);

const ADD = `
  INSERT INTO orders (${names}) SELECT ${names} FROM jsonb_to_recordset($1) AS placed (${types.join(', ')})
  ON CONFLICT DO NOTHING RETURNING id`;

/** Adds these orders and answers the ids of those it has added: not one whose number or idempotency key is another's already. */
export async function addOrders(tx: EntityManager, orders: readonly Order[]): Promise<Set<string>> {
  const rows = orders.toSorted(byIdempotency).map(rowOf);
  const added: { id: string }[] = await tx.query(ADD, [JSON.stringify(rows)]);
  return new Set(added.map(({ id }) => id));
}

const rowOf = (order: Order) =>
  Object.fromEntries(Object.entries(COLUMNS).map(([name, [, valueOf]]) => [name, valueOf(order)]));

/** Everybody adds in this order, so that those who bring the same keys wait, instead of blocking each other for good. */
const byIdempotency = (one: Order, other: Order): number => one.idempotency.localeCompare(other.idempotency);
