import type { EntityManager } from 'typeorm';
import { toldTogether, type Telling } from '../domain/telling.js';

/**
 * Keeps what is to be told, each step of an order once. An e-mail waits a moment, so that the payments of one order come in
 * one; it does not wait where we know already that the buyer gave no address.
 */
export async function tell(tx: EntityManager, tellings: readonly Telling[]): Promise<void> {
  if (tellings.length > 0) await tx.query(TELL, [JSON.stringify(toldTogether(tellings))]);
}

/** `LIMIT` keeps the look at contacts one by their key for each message, however many contacts there are. */
const TELL = `
  INSERT INTO messages AS told (order_id, number, step, addressee, producer_id, details, email_state, email_due)
  SELECT "orderId", number, step, addressee, "producerId", details,
    CASE WHEN addressee = 'buyer' AND known.gave_none IS NOT TRUE THEN 'waiting' END,
    now() + interval '5 seconds'
  FROM jsonb_to_recordset($1) AS one
    ("orderId" uuid, number text, step text, addressee text, "producerId" uuid, details jsonb)
  LEFT JOIN LATERAL (
    SELECT email IS NULL AS gave_none FROM contacts WHERE contacts.order_id = "orderId" LIMIT 1
  ) AS known ON true
  ON CONFLICT ON CONSTRAINT messages_told_once DO UPDATE
    SET details = jsonb_set(told.details, '{amounts}', (told.details -> 'amounts') || (excluded.details -> 'amounts'))
    WHERE told.details ? 'amounts'`;
