import type { DataSource } from 'typeorm';
import { Conditions } from './conditions.js';
import { ask } from './filters.js';
import { LISTED, type ListedCraft } from './listed-craft.js';
import { first, matching, type Way } from './matching.js';
import { orderBy, placeIn, type Found, type Slice } from './orders.js';
import { asked, type Wording } from './wording.js';

/** The crafts that have the words, by date or price. */
export async function match(db: DataSource, list: Wording, { after, limit }: Slice, way: Way): Promise<Found[]> {
  const sort = list.sort ?? 'new';
  const conditions = new Conditions();
  const query = asked(conditions, list);
  const part = { sort, way, after, most: limit };

  const text = `
    WITH ${query}, ${matching(conditions, list, part)}, found AS (${first(conditions.values, list, part)})
    SELECT ${LISTED} FROM found JOIN listing USING (craft_id) ORDER BY ${orderBy(sort, 'listing')}`;
  const crafts = await ask<ListedCraft>(db, list, text, conditions.values);
  return crafts.map((craft) => ({ craft, place: placeIn(sort, craft) }));
}
