import type { EntityManager } from 'typeorm';
import type { Reservation } from '../domain/reservation.js';
import { prepared } from './prepared.js';

/**
 * Enters an order among the reservations and holds its lines, whose SKUs the caller has locked. Answers until when;
 * null, and nothing is held, when the order stands there already.
 */
export async function enterReservation(
  tx: EntityManager,
  { orderId, state, lines }: Reservation,
  minutes: number,
): Promise<string | null> {
  const [row] = await prepared<{ until: Date }>(tx, ENTER, [orderId, state, JSON.stringify(lines), minutes]);
  return row?.until.toISOString() ?? null;
}

const ENTER = `
  WITH entered AS (
    INSERT INTO reservations (order_id, state, lines, until) VALUES ($1, $2, $3::jsonb, now() + make_interval(mins => $4))
    ON CONFLICT (order_id) DO NOTHING
    RETURNING until
  ), held AS (
    UPDATE stock SET reserved = reserved + quantity, version = version + 1
    FROM entered, jsonb_to_recordset($3::jsonb) AS line (sku text, quantity integer)
    WHERE stock.sku = line.sku
  )
  SELECT until FROM entered`;
