import type { Answer, Caller } from '@rakkarya/contracts';
import { forgetInOutbox, forgetInSetAside } from '@rakkarya/messaging';
import type { EntityManager } from 'typeorm';
import type { Order } from '../domain/order.js';
import { forgetVoucherPhones } from './vouchers.js';

/** Whose orders: all of an account, or the one that a key opens. */
export interface Whose {
  accountId: string | null;
  number: string | null;
  keyHash: string | null;
}

export const whose = (by: Caller, number: string | undefined, keyHash: string | null): Whose => ({
  accountId: by.role === 'guest' ? null : by.accountId,
  number: number ?? null,
  keyHash,
});

/** With neither an account nor a key nothing fits: a guest's null owner matches nothing. */
const THEIRS = `(CASE WHEN $1::text IS NULL THEN account_id = $2 ELSE number = $1 AND (account_id = $2 OR key_hash = $3) END)`;
const values = ({ accountId, number, keyHash }: Whose): unknown[] => [number, accountId, keyHash];

/** Their numbers, eldest first. */
export async function numbersOf(db: EntityManager, who: Whose): Promise<string[]> {
  const rows: { number: string }[] = await db.query(
    `SELECT number FROM orders WHERE ${THEIRS} ORDER BY placed_at, id`,
    values(who),
  );
  return rows.map(({ number }) => number);
}

type Money = Answer<'orders.export-person'>['money'];

/** What was seen of who paid, of money that named no order and was found to be for one of these. */
export const moneyFor = (db: EntityManager, numbers: readonly string[]): Promise<Money> =>
  db.query(
    `SELECT orders.number, c.amount::double precision AS amount, one.way, one.at, one.sender, one.remark
     FROM money_cases AS c JOIN orders ON orders.id = c.order_id,
       jsonb_to_record(c.incoming) AS one (way text, at text, sender text, remark text)
     WHERE orders.number = ANY ($1) AND c.kind = 'unnamed' ORDER BY c.opened_at, c.id`,
    [numbers],
  );

interface Locked {
  id: string;
  number: string;
  /** Something of it still needs to know who the buyer is: it is on its way, or money or goods are to go back. */
  open: boolean;
}

/** Locked first: a statement that had to wait for the lock still sees refunds as they were when it began to wait. */
export async function lockedOrdersOf(tx: EntityManager, who: Whose): Promise<Locked[]> {
  const theirs: { id: string }[] = await tx.query(
    `SELECT id FROM orders WHERE ${THEIRS} ORDER BY id FOR UPDATE`,
    values(who),
  );
  return tx.query(
    `SELECT id, number, status NOT IN ('completed', 'ended') OR proof_waits OR reopening
       OR EXISTS (SELECT FROM refunds WHERE order_id = orders.id AND state = 'due')
       OR jsonb_path_exists(returns, '$[*] ? (@.state == "asked" || @.state == "accepted")') AS open
     FROM orders WHERE id = ANY ($1) ORDER BY id`,
    [theirs.map(({ id }) => id)],
  );
}

/** Who bought it goes, what was bought and paid stays. The private link opens nothing any more: no key has that hash. */
export async function blankOrders(tx: EntityManager, ids: readonly string[]): Promise<void> {
  await forgetVoucherPhones(tx, ids);
  await tx.query(BLANK, [ids]);
  await tx.query('DELETE FROM proofs WHERE payment_id IN (SELECT id FROM payments WHERE order_id = ANY ($1))', [ids]);
  await tx.query('UPDATE payments SET has_proof = false WHERE order_id = ANY ($1) AND has_proof', [ids]);
  await tx.query('DELETE FROM return_photos WHERE return_id IN (SELECT id FROM returns WHERE order_id = ANY ($1))', [
    ids,
  ]);
  await tx.query(BLANK_CASES, [ids]);
  const [{ since }] = await tx.query('SELECT min(placed_at) AS since FROM orders WHERE id = ANY ($1)', [ids]);
  if (since) await forgetInOutbox(tx, ids, since);
  await forgetInSetAside(tx, ids);
}

const BLANK = `
  UPDATE orders SET version = version + 1, account_id = NULL, gift_note = NULL, key_hash = repeat('-', 43), key_salt = '',
    fingerprint = '',
    returns = (SELECT coalesce(jsonb_agg(one || '{"reason": "–––", "answer": null, "photos": 0}' ORDER BY nth), '[]')
      FROM jsonb_array_elements(returns) WITH ORDINALITY AS each (one, nth)),
    timeline = (SELECT coalesce(jsonb_agg(CASE WHEN one ->> 'what' = 'parcel-came-back'
        THEN jsonb_set(one, '{details,reason}', '"–––"') ELSE one END ORDER BY nth), '[]')
      FROM jsonb_array_elements(timeline) WITH ORDINALITY AS each (one, nth)),
    buyer = '{"name": "–", "phone": "", "email": null}',
    delivery = CASE WHEN delivery ->> 'way' = 'courier' THEN jsonb_set(delivery, '{address}', jsonb_build_object(
      'street', '–––', 'village', '––', 'district', '––', 'regency', delivery #> '{address,regency}',
      'province', delivery #> '{address,province}')) ELSE delivery END
  WHERE id = ANY ($1)`;

/** What staff wrote, and who sent money that named no order and turned out to be for one of these. */
const BLANK_CASES = `
  UPDATE money_cases SET note = CASE WHEN note IS NOT NULL THEN '–' END, incoming = incoming || '{"sender": "–", "remark": null}'
  WHERE order_id = ANY ($1) AND (note IS NOT NULL OR incoming IS NOT NULL)`;

/** Who sent money that was found to be for an order whose buyer was forgotten before is needed until it went back, and no longer. */
export async function forgetSenders(tx: EntityManager, { id, buyer, refunds }: Order): Promise<void> {
  if (buyer.phone === '' && refunds.every(({ state }) => state !== 'due')) await tx.query(BLANK_CASES, [[id]]);
}

export const forgetAddresses = (tx: EntityManager, accountId: string): Promise<unknown> =>
  tx.query('DELETE FROM addresses WHERE account_id = $1', [accountId]);
