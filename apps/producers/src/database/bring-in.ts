import type { Fact } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';
import type { Parcel } from '../domain/parcel.js';
import { stockChanged } from '../domain/stock.js';
import type { LockedParcel } from './lock-parcel.js';
import { lockStock } from './lock-stock.js';
import { recordMovements } from './record-movements.js';

/** The showroom gets what it lacks for this parcel: pieces that stand there for other parcels are theirs. */
export async function bringIn(tx: EntityManager, { parcel, accountId }: LockedParcel): Promise<Fact[]> {
  const stock = await lockStock(tx, parcel.lines);
  const promised = await promisedOnShelf(tx, parcel);
  const movements = stock.flatMap((variant) => variant.bringIn(promised.get(variant.sku) ?? 0));
  return stockChanged(await recordMovements(tx, movements, { orderNumber: parcel.orderNumber, accountId }));
}

/** Pieces of this parcel and of the group's parcels that are ready already, by SKU. */
async function promisedOnShelf(tx: EntityManager, { id, producerId }: Parcel): Promise<Map<string, number>> {
  const rows: { sku: string; quantity: number }[] = await tx.query(
    `SELECT sku, sum(quantity)::integer AS quantity
     FROM parcels, jsonb_to_recordset(lines) AS line (sku text, quantity integer)
     WHERE producer_id = $1 AND (status = 'ready' OR id = $2)
     GROUP BY sku`,
    [producerId, id],
  );
  return new Map(rows.map(({ sku, quantity }) => [sku, quantity]));
}
