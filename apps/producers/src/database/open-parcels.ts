import { announce } from '@rakkarya/messaging';
import type { EntityManager } from 'typeorm';
import type { Parcel } from '../domain/parcel.js';
import { Reservation } from '../domain/reservation.js';

/**
 * Opens an order's parcels, whichever of payment and promise comes first; a payment after the promise marks them paid.
 * None is opened for an order that is over. Throws when its stock was not even asked for: then this came too early.
 */
export async function openParcels(tx: EntityManager, orderId: string, parcels: Parcel[]): Promise<void> {
  const rows: { id: string }[] = await tx.query(OPEN, [orderId, JSON.stringify(parcels)]);
  if (rows.length === 0) await tx.findOneByOrFail(Reservation, { orderId });
  const changed = new Set(rows.map(({ id }) => id));
  await announce(tx, ...parcels.filter(({ id }) => changed.has(id)).map((parcel) => parcel.opened()));
}

const OPEN = `
  INSERT INTO parcels (id, order_id, order_number, producer_id, status, version, paid, delivery, lines)
  SELECT id, order_id, "orderNumber", "producerId", status, version, paid, delivery, lines
  FROM (SELECT order_id FROM reservations WHERE order_id = $1 AND state = 'held' FOR UPDATE) AS held,
    jsonb_to_recordset($2::jsonb) AS parcel (
      id uuid, "orderNumber" text, "producerId" uuid, status text, version integer, paid boolean, delivery jsonb, lines jsonb
    )
  ON CONFLICT (order_id, producer_id) DO UPDATE SET paid = true WHERE excluded.paid AND NOT parcels.paid
  RETURNING id`;
