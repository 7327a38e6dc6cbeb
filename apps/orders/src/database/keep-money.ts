import type { EntityManager } from 'typeorm';
import { isPaidOnReceipt } from '../domain/cash.js';
import type { Order } from '../domain/order.js';

/** Keeps what has changed of an order's payments, its refunds, and the cases that are new. */
export async function keepMoney(tx: EntityManager, order: Order): Promise<void> {
  const { id: orderId, payments, refunds, cases } = order;
  if (payments.length > 0) await tx.query(CHANGE_PAYMENTS, [JSON.stringify(payments)]);
  if (refunds.length > 0) await tx.query(KEEP_REFUNDS, [JSON.stringify(refunds)]);
  if (mayBeSettled(order)) await tx.query(SETTLE_CASES, [orderId, order.status === 'ended']);
  if (cases.length > 0) await tx.query(OPEN_CASES, [orderId, JSON.stringify(cases)]);
}

const CHANGE_PAYMENTS = `
  UPDATE payments AS payment
  SET due = now.due, amount = now.amount, state = now.state, has_proof = now."hasProof", received = now.received, confirmed_by = now."confirmedBy",
    online = nullif(now.online, 'null'), custody = now.custody, claimed_at = now."claimedAt", proof_alike = now."proofAlike", partly = now.partly,
    paid_with = now."paidWith", "references" = now."references"
  FROM jsonb_to_recordset($1) AS now (
    id uuid, due timestamptz, amount bigint, state text, "hasProof" boolean, received bigint, "confirmedBy" text,
    online jsonb, custody jsonb, "claimedAt" timestamptz, "proofAlike" jsonb, partly bigint, "paidWith" jsonb, "references" jsonb)
  WHERE payment.id = now.id
    AND (payment.due, payment.amount, payment.state, payment.has_proof, payment.received, payment.confirmed_by,
      payment.online, payment.custody, payment.claimed_at, payment.proof_alike, payment.partly,
      payment.paid_with, payment."references")
      IS DISTINCT FROM (now.due, now.amount, now.state, now."hasProof", now.received, now."confirmedBy",
        nullif(now.online, 'null'), now.custody, now."claimedAt", now."proofAlike", now.partly,
        now."paidWith", now."references")`;

const KEEP_REFUNDS = `
  INSERT INTO refunds (id, order_id, payment_id, payee_id, payee_name, amount, reason, state, paid_through, paid_back, lines)
  SELECT id, "orderId", "paymentId", "payeeId", "payeeName", amount, reason, state, "paidThrough", nullif("paidBack", 'null'), lines
  FROM jsonb_to_recordset($1) AS refund (
    id uuid, "orderId" uuid, "paymentId" uuid, "payeeId" uuid, "payeeName" text, amount bigint, reason text,
    state text, "paidThrough" text, "paidBack" jsonb, lines jsonb)
  ON CONFLICT (id) DO UPDATE SET state = excluded.state, paid_back = excluded.paid_back
  WHERE refunds.state <> excluded.state`;

/** One open case of a kind for a payment is enough: it says what is known last. */
const OPEN_CASES = `
  INSERT INTO money_cases (id, order_id, payment_id, kind, amount, others)
  SELECT gen_random_uuid(), $1, "paymentId", kind, amount, others
  FROM jsonb_to_recordset($2) AS opened ("paymentId" uuid, kind text, amount bigint, others jsonb)
  ON CONFLICT (payment_id, kind) WHERE settled_at IS NULL DO UPDATE SET amount = excluded.amount, others = excluded.others`;

/**
 * What was awaited of these has come, or comes no more: nobody needs to look any longer. What is paid at the counter lies there still,
 * and what was paid before an order ended says nothing of cash that was taken after it.
 */
const SETTLE_CASES = `
  UPDATE money_cases SET settled_at = now() FROM payments
  WHERE money_cases.order_id = $1 AND settled_at IS NULL AND kind IN ('short', 'cash-held')
    AND payments.id = payment_id
    AND (payments.state = 'paid' AND (kind = 'short' OR payments.way <> 'cash' AND NOT $2)
      OR payments.custody #>> '{-1,holder}' = 'payee' AND kind = 'cash-held'
      OR payments.state = 'closed' AND (kind = 'short' OR payments.custody = '[]'))`;

/** Few orders ever have such a case: the others are not asked. */
const mayBeSettled = ({ payBy, payments, timeline }: Order): boolean =>
  payments.some(({ settled, custody }) => settled || custody.at(-1)?.holder === 'payee') &&
  (isPaidOnReceipt(payBy) || timeline.some(({ what }) => what === 'payment-short'));
