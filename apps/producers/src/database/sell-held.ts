import type { Fact } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';
import { stockChanged, type Place } from '../domain/stock.js';
import { giveBack } from './give-back.js';
import { keepReservation } from './keep.js';
import type { LockedParcel } from './lock-parcel.js';
import { lockStock } from './lock-stock.js';
import { recordMovements } from './record-movements.js';

/** What the order holds of this group's stock leaves the house, from `first` as far as it stands there. */
export async function sellHeld(
  tx: EntityManager,
  { parcel, reservation, accountId }: LockedParcel,
  first: Place,
): Promise<Fact[]> {
  const lines = reservation.take(parcel.producerId);
  const stock = await lockStock(tx, lines);
  const quantities = new Map(lines.map(({ sku, quantity }) => [sku, quantity]));
  const movements = stock.flatMap((variant) => variant.sell(quantities.get(variant.sku) ?? 0, first));

  await keepReservation(tx, reservation);
  await giveBack(tx, lines);
  return stockChanged(await recordMovements(tx, movements, { orderNumber: parcel.orderNumber, accountId }));
}
