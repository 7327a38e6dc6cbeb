import type { DataSource } from 'typeorm';
import { Conditions } from './conditions.js';
import { ask, narrow, type WantedList } from './filters.js';
import { LISTED, type ListedCraft } from './listed-craft.js';
import { goOnAfter, orderBy, placeIn, type Found, type Slice } from './orders.js';

/** The crafts of a list without words to look for: one index scan. */
export async function browse(db: DataSource, list: WantedList, { after, limit }: Slice): Promise<Found[]> {
  const sort = list.sort ?? 'new';
  const conditions = new Conditions();
  narrow(conditions, list, (flag) => flag);
  if (after) goOnAfter(conditions, sort, after);

  const text = `SELECT ${LISTED} FROM listing ${conditions.where} ORDER BY ${orderBy(sort, 'listing')} LIMIT ${conditions.bind(limit)}`;
  const crafts = await ask<ListedCraft>(db, list, text, conditions.values);
  return crafts.map((craft) => ({ craft, place: placeIn(sort, craft) }));
}
