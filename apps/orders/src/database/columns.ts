/** The columns of each table under the names of the class they fill; `bigint` as a number, which every amount fits. */
export const ORDER = `
  id, number, version, status, placed_at AS "placedAt", language, account_id AS "accountId", buyer, delivery, pay_by AS "payBy",
  hold_minutes AS "holdMinutes", lines, parts, producer_ids AS "producerIds", subtotal::double precision AS subtotal,
  discount::double precision AS discount, vouchers, gift_note AS "giftNote", consent,
  delivery_fee::double precision AS "deliveryFee", due, clock_stopped_at AS "clockStoppedAt", cancellation, ended, parcels,
  timeline, idempotency, fingerprint, key_salt AS "keySalt", key_hash AS "keyHash", returns, reopening`;

export const PAYMENT = `
  id, order_id AS "orderId", position, payee_id AS "payeeId", payee_name AS "payeeName", way, amount::double precision AS amount,
  unique_amount AS "uniqueAmount", due, state, account, account_key AS "accountKey", has_proof AS "hasProof",
  received::double precision AS received, confirmed_by AS "confirmedBy", qris, online, custody, claimed_at AS "claimedAt",
  proof_alike AS "proofAlike", partly::double precision AS partly,
  paid_with AS "paidWith", "references"`;

export const REFUND = `
  id, order_id AS "orderId", payment_id AS "paymentId", payee_id AS "payeeId", payee_name AS "payeeName",
  amount::double precision AS amount, reason, state, asked, paid_through AS "paidThrough", paid_back AS "paidBack", lines, created_at AS "createdAt"`;
