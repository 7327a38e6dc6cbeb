import type { Fact } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';
import { stockChanged } from '../domain/stock.js';
import type { LockedParcel } from './lock-parcel.js';
import { lockStock } from './lock-stock.js';
import { recordMovements } from './record-movements.js';

/** What left with a courier stands in the workshop again. */
export async function takeBack(tx: EntityManager, { parcel, accountId }: LockedParcel): Promise<Fact[]> {
  const stock = await lockStock(tx, parcel.lines);
  const movements = stock.map((variant) => {
    const own = parcel.lines.filter(({ sku }) => sku === variant.sku);
    const quantity = own.reduce((total, line) => total + line.quantity, 0);
    return variant.move({ place: 'workshop', quantity, cause: 'returned' });
  });
  return stockChanged(await recordMovements(tx, movements.flat(), { orderNumber: parcel.orderNumber, accountId }));
}
