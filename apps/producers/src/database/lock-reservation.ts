import type { EntityManager } from 'typeorm';
import { Reservation, type ReservationState } from '../domain/reservation.js';

/**
 * An order's reservation, locked. Where there is none yet, since events overtake each other, one is entered in `state`
 * that holds nothing: an order that comes after its end finds it and takes nothing.
 */
export async function lockReservation(
  tx: EntityManager,
  orderId: string,
  state: ReservationState,
): Promise<Reservation> {
  const [row] = await tx.query(
    `INSERT INTO reservations (order_id, state, lines) VALUES ($1, $2, '[]')
     ON CONFLICT (order_id) DO UPDATE SET order_id = excluded.order_id
     RETURNING order_id AS "orderId", state, lines, reopened`,
    [orderId, state],
  );
  return Object.assign(new Reservation(), row);
}
