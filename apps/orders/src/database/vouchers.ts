import { BrokenRule } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';
import type { Order } from '../domain/order.js';
import type { Voucher } from '../domain/voucher.js';
import { hash } from '../secrets/private-link.js';

/** What is known of these codes, and how often they may still be used: by anybody, and from this phone. */
export async function vouchersFor(db: EntityManager, codes: readonly string[], phone?: string): Promise<Voucher[]> {
  if (codes.length === 0) return [];
  return db.query(VOUCHERS, [codes, codes.map((code) => (phone === undefined ? '' : hashOf(code, phone)))]);
}

const VOUCHERS = `
  SELECT voucher.code, producer_id AS "producerId", off, minimum::double precision AS minimum,
    valid_from::text AS "from", CASE WHEN ended_at IS NULL THEN valid_until::text ELSE '' END AS until,
    uses - voucher.used AS left, uses_per_phone - coalesce(phone.used, 0) AS "leftForPhone"
  FROM unnest($1::text[], $2::text[]) AS wanted (code, phone_hash)
    JOIN vouchers AS voucher USING (code)
    LEFT JOIN voucher_phones AS phone USING (code, phone_hash)`;

/**
 * Counts one use of each voucher of these orders, unless another buyer has just had the last one. In the order of codes over all
 * of them, as everybody locks them.
 * @throws BrokenRule 'voucher-refused'
 */
export async function useVouchers(tx: EntityManager, orders: readonly Order[]): Promise<void> {
  const uses = orders.flatMap(({ vouchers, buyer }) => vouchers.map(({ code }) => ({ code, phone: buyer.phone })));
  for (const { code, phone } of uses.toSorted(byCode)) {
    const [{ taken }] = await tx.query(USE, [code, hashOf(code, phone)]);
    if (!taken) throw new BrokenRule('voucher-refused', { code, reason: 'used-up' });
  }
}

const USE = `
  WITH taken AS (
    UPDATE vouchers SET used = used + 1 WHERE code = $1 AND ended_at IS NULL AND (uses IS NULL OR used < uses)
    RETURNING code, uses_per_phone
  ), phone AS (
    INSERT INTO voucher_phones AS phone (code, phone_hash, used) SELECT code, $2, 1 FROM taken WHERE uses_per_phone IS NOT NULL
    ON CONFLICT (code, phone_hash) DO UPDATE SET used = phone.used + 1
      WHERE phone.used < (SELECT uses_per_phone FROM vouchers WHERE code = $1)
    RETURNING code
  )
  SELECT EXISTS (SELECT FROM taken WHERE uses_per_phone IS NULL) OR EXISTS (SELECT FROM phone) AS taken`;

/** An order that ended has used nothing. */
export async function giveBackVouchers(tx: EntityManager, { vouchers, buyer }: Order): Promise<void> {
  for (const { code } of vouchers.toSorted(byCode)) await tx.query(GIVE_BACK, [code, hashOf(code, buyer.phone)]);
}

const GIVE_BACK = `
  WITH given AS (UPDATE vouchers SET used = used - 1 WHERE code = $1 AND used > 0 RETURNING code)
  UPDATE voucher_phones SET used = used - 1 WHERE code = $1 AND phone_hash = $2 AND used > 0`;

/** One that was late but is kept after all keeps the price it was promised, even if others have used the voucher up meanwhile. */
export async function takeVouchersAgain(tx: EntityManager, { vouchers, buyer }: Order): Promise<void> {
  for (const { code } of vouchers.toSorted(byCode)) await tx.query(TAKE_AGAIN, [code, hashOf(code, buyer.phone)]);
}

const TAKE_AGAIN = `
  WITH taken AS (UPDATE vouchers SET used = used + 1 WHERE code = $1 RETURNING code)
  UPDATE voucher_phones SET used = used + 1 WHERE code = $1 AND phone_hash = $2`;

/** What these orders have used is counted for their phones no more; what other orders of the same phones have used still is. */
export async function forgetVoucherPhones(tx: EntityManager, ids: readonly string[]): Promise<void> {
  const counted: { code: string; phone: string; uses: number }[] = await tx.query(COUNTED, [ids]);
  const known = [counted.map(({ code }) => code), counted.map(({ code, phone }) => hashOf(code, phone))];
  await tx.query(UNCOUNT, [...known, counted.map(({ uses }) => uses)]);
  await tx.query(
    `DELETE FROM voucher_phones WHERE used = 0 AND (code, phone_hash) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
    known,
  );
}

const COUNTED = `
  SELECT voucher ->> 'code' AS code, buyer ->> 'phone' AS phone, (count(*) FILTER (WHERE status <> 'ended'))::int AS uses
  FROM orders, jsonb_array_elements(vouchers) AS voucher WHERE orders.id = ANY ($1) GROUP BY 1, 2 ORDER BY 1, 2`;

const UNCOUNT = `
  UPDATE voucher_phones AS phone SET used = greatest(0, phone.used - counted.uses)
  FROM unnest($1::text[], $2::text[], $3::int[]) AS counted (code, phone_hash, uses)
  WHERE phone.code = counted.code AND phone.phone_hash = counted.phone_hash`;

const hashOf = (code: string, phone: string): string => hash(`${code} ${phone}`);
const byCode = (one: { code: string }, other: { code: string }): number => (one.code < other.code ? -1 : 1);
