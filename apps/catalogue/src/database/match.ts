import type { DataSource } from 'typeorm';
import { Conditions } from './conditions.js';
import { ask } from './filters.js';
import { LISTED, type ListedCraft } from './listed-craft.js';
import { goOnAfter, orderBy, placeIn, type Found, type Slice } from './orders.js';
import { asked, having, type Wording } from './wording.js';

/** The crafts that have the words, by date or price. */
export async function match(db: DataSource, list: Wording, { after, limit }: Slice): Promise<Found[]> {
  const sort = list.sort ?? 'new';
  const conditions = new Conditions();
  const query = asked(conditions, list);
  having(conditions, list);
  if (after) goOnAfter(conditions, sort, after);

  const text = `
    WITH ${query},
    found AS (SELECT craft_id FROM search ${conditions.where} ORDER BY ${orderBy(sort, 'search')} LIMIT ${conditions.bind(limit)})
    SELECT ${LISTED} FROM found JOIN listing USING (craft_id) ORDER BY ${orderBy(sort, 'listing')}`;
  const crafts = await ask<ListedCraft>(db, list, text, conditions.values);
  return crafts.map((craft) => ({ craft, place: placeIn(sort, craft) }));
}
