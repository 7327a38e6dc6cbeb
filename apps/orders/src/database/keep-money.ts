import type { EntityManager } from 'typeorm';
import type { Order } from '../domain/order.js';
import type { Payment } from '../domain/payment.js';

/** Keeps what has changed of an order's payments, and the refunds that are new. */
export async function keepMoney(tx: EntityManager, { payments, refunds }: Order): Promise<void> {
  if (payments.length > 0) await tx.query(CHANGE_PAYMENTS, columns(payments));
  const fresh = refunds.filter(({ createdAt }) => !createdAt);
  if (fresh.length > 0) await tx.query(ADD_REFUNDS, [JSON.stringify(fresh)]);
}

const CHANGE_PAYMENTS = `
  UPDATE payments AS payment
  SET due = now.due, state = now.state, has_proof = now.has_proof, received = now.received, confirmed_by = now.confirmed_by
  FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::boolean[], $5::bigint[], $6::text[])
    AS now (id, due, state, has_proof, received, confirmed_by)
  WHERE payment.id = now.id
    AND (payment.due, payment.state, payment.has_proof, payment.received, payment.confirmed_by)
      IS DISTINCT FROM (now.due, now.state, now.has_proof, now.received, now.confirmed_by)`;

const ADD_REFUNDS = `
  INSERT INTO refunds (id, order_id, payment_id, payee_id, payee_name, amount, reason)
  SELECT id, "orderId", "paymentId", "payeeId", "payeeName", amount, reason
  FROM jsonb_to_recordset($1) AS refund (
    id uuid, "orderId" uuid, "paymentId" uuid, "payeeId" uuid, "payeeName" text, amount bigint, reason text)`;

const columns = (payments: readonly Payment[]): unknown[] =>
  (['id', 'due', 'state', 'hasProof', 'received', 'confirmedBy'] as const).map((column) =>
    payments.map((payment) => payment[column]),
  );
