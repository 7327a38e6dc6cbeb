import type { Caller } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';
import { keeper, ownedBy } from '../domain/own.js';
import { Parcel } from '../domain/parcel.js';
import { Reservation } from '../domain/reservation.js';

export type LockedParcel = { parcel: Parcel; reservation: Reservation; accountId: string };

/**
 * A group's own parcel; not there for anybody else. Everybody who changes an order's parcels locks its reservation first:
 * packing and cancelling at the same moment happen one after the other.
 */
export async function lockParcel(
  tx: EntityManager,
  { by, parcelId: id }: { by: Caller; parcelId: string },
): Promise<LockedParcel> {
  const { orderId } = await tx.findOneByOrFail(Parcel, { id, ...ownedBy(by) });
  const reservation = await tx.findOneOrFail(Reservation, { where: { orderId }, lock: { mode: 'pessimistic_write' } });
  return { parcel: await tx.findOneByOrFail(Parcel, { id }), reservation, accountId: keeper(by).accountId };
}
