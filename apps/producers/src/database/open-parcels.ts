import type { Fact } from '@rakkarya/contracts';
import { announce } from '@rakkarya/messaging';
import type { EntityManager } from 'typeorm';
import { Parcel } from '../domain/parcel.js';
import { Reservation } from '../domain/reservation.js';

type Order = Fact<'orders.order-paid'>['data'];

/** A parcel per group, whichever of payment and promise comes first; a payment after the promise marks them paid. */
export async function openParcels(tx: EntityManager, order: Order, paid: boolean): Promise<void> {
  const { orderId } = order;
  const reservation = await tx.findOneOrFail(Reservation, { where: { orderId }, lock: { mode: 'pessimistic_write' } });
  if (reservation.isOver) return;
  if (await tx.existsBy(Parcel, { orderId })) {
    if (paid) await tx.update(Parcel, { orderId }, { paid });
    return;
  }

  const parcels = Parcel.openFor(order, paid);
  await tx.insert(Parcel, parcels);
  await announce(tx, ...parcels.map((parcel) => parcel.opened()));
}
