import type { EntityManager } from 'typeorm';
import type { Order } from '../domain/order.js';

/** Every column that a new order has a value for. */
const COLUMNS = {
  id: (order: Order) => order.id,
  number: (order: Order) => order.number,
  version: (order: Order) => order.version,
  status: (order: Order) => order.status,
  placed_at: (order: Order) => order.placedAt,
  language: (order: Order) => order.language,
  account_id: (order: Order) => order.accountId,
  buyer: (order: Order) => JSON.stringify(order.buyer),
  delivery: (order: Order) => JSON.stringify(order.delivery),
  pay_by: (order: Order) => order.payBy,
  hold_minutes: (order: Order) => order.holdMinutes,
  lines: (order: Order) => JSON.stringify(order.lines),
  parts: (order: Order) => JSON.stringify(order.parts),
  producer_ids: (order: Order) => order.producerIds,
  subtotal: (order: Order) => order.subtotal,
  discount: (order: Order) => order.discount,
  vouchers: (order: Order) => JSON.stringify(order.vouchers),
  gift_note: (order: Order) => order.giftNote,
  consent: (order: Order) => order.consent,
  delivery_fee: (order: Order) => order.deliveryFee,
  due: (order: Order) => order.due,
  parcels: (order: Order) => JSON.stringify(order.parcels),
  timeline: (order: Order) => JSON.stringify(order.timeline),
  idempotency: (order: Order) => order.idempotency,
  fingerprint: (order: Order) => order.fingerprint,
  key_salt: (order: Order) => order.keySalt,
  key_hash: (order: Order) => order.keyHash,
};

const ADD = `
  INSERT INTO orders (${Object.keys(COLUMNS).join(', ')})
  VALUES (${Object.keys(COLUMNS)
    .map((_, i) => `$${i + 1}`)
    .join(', ')})
  ON CONFLICT DO NOTHING RETURNING 1`;

/** False, and nothing is added, when the number or the idempotency key is another order's already. */
export async function addOrder(tx: EntityManager, order: Order): Promise<boolean> {
  const added: unknown[] = await tx.query(
    ADD,
    Object.values(COLUMNS).map((value) => value(order)),
  );
  return added.length > 0;
}
