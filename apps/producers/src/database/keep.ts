import type { EntityManager } from 'typeorm';
import { Parcel } from '../domain/parcel.js';
import { Reservation } from '../domain/reservation.js';

/** Both are written by whoever holds the reservation's lock. */
export async function keepParcel(
  tx: EntityManager,
  { id, status, version, readyBy, courier, trackingNumber }: Parcel,
): Promise<void> {
  await tx.update(Parcel, { id }, { status, version, readyBy, courier, trackingNumber });
}

export async function keepReservation(
  tx: EntityManager,
  { orderId, state, lines, reopened }: Reservation,
): Promise<void> {
  await tx.update(Reservation, { orderId }, { state, lines, reopened });
}
