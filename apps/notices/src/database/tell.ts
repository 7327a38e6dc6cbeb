import type { EntityManager } from 'typeorm';
import type { Telling } from '../domain/telling.js';

/**
 * Keeps what is to be told of one order, or of none, each step once. An e-mail waits a moment, so that the payments of one
 * order come in one; it does not wait where we know already that the buyer gave no address.
 */
export async function tell(tx: EntityManager, tellings: readonly Telling[]): Promise<void> {
  const [first] = tellings;
  if (!first) return;
  await tx.query(TELL, [JSON.stringify(tellings), first.orderId]);
}

const TELL = `
  INSERT INTO messages AS told (order_id, number, step, addressee, producer_id, details, email_state, email_due)
  SELECT "orderId", number, step, addressee, "producerId", details,
    CASE WHEN addressee = 'buyer' AND NOT EXISTS (SELECT FROM contacts WHERE order_id = $2 AND email IS NULL) THEN 'waiting' END,
    now() + interval '5 seconds'
  FROM jsonb_to_recordset($1) AS one
    ("orderId" uuid, number text, step text, addressee text, "producerId" uuid, details jsonb)
  ON CONFLICT ON CONSTRAINT messages_told_once DO UPDATE
    SET details = jsonb_set(told.details, '{amounts}', (told.details -> 'amounts') || (excluded.details -> 'amounts'))
    WHERE told.details ? 'amounts'`;
