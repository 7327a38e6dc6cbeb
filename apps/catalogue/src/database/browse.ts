import type { DataSource } from 'typeorm';
import { fitsBands } from '../domain/tally.js';
import { Conditions } from './conditions.js';
import { ask, narrow, waysNarrowed, type WantedList } from './filters.js';
import { LISTED, type ListedCraft } from './listed-craft.js';
import { match } from './match.js';
import { goOnAfter, orderBy, placeIn, type Found, type Slice } from './orders.js';
import type { ShelfTally } from './shelf-tally.js';

/** So few crafts are sooner collected and sorted than met on a walk along an index. */
const FEW = 2000;

/**
 * The crafts of a list without words to look for: one index scan. Where conditions that go ill together leave few crafts, the
 * scan would go on and on between them: the tally knows, and then they are looked up by their labels.
 */
export async function browse(db: DataSource, shelf: ShelfTally, list: WantedList, slice: Slice): Promise<Found[]> {
  const { several, labels } = waysNarrowed(list);
  if (several && fitsBands(list)) {
    const total = (await shelf.now()).total(list);
    if (total === 0) return [];
    if (total < FEW && labels > 1) return match(db, { ...list, instead: {} }, slice, 'index');
  }
  return scan(db, list, slice);
}

async function scan(db: DataSource, list: WantedList, { after, limit }: Slice): Promise<Found[]> {
  const sort = list.sort ?? 'new';
  const conditions = new Conditions();
  narrow(conditions, list, (flag) => flag);
  if (after) goOnAfter(conditions, sort, after);

  const text = `SELECT ${LISTED} FROM listing ${conditions.where} ORDER BY ${orderBy(sort, 'listing')} LIMIT ${conditions.bind(limit)}`;
  const crafts = await ask<ListedCraft>(db, list, text, conditions.values);
  return crafts.map((craft) => ({ craft, place: placeIn(sort, craft) }));
}
