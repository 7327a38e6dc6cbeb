import type { DataSource } from 'typeorm';
import type { WantedList } from './filters.js';
import { likelyMeant } from './likely-meant.js';
import { match } from './match.js';
import type { Found, Slice } from './orders.js';
import { rank } from './rank.js';

/**
 * The crafts that have all the words; where there are none, those that have the words likely meant.
 * The last number of a place tells which of the two the list was, so that its next page goes on in the same way.
 */
export async function search(
  db: DataSource,
  list: WantedList & { q: string },
  { after, limit }: Slice,
): Promise<Found[]> {
  const look = list.sort ? match : rank;
  const slice = { after: after?.slice(0, -1) ?? null, limit };

  if (after?.at(-1) !== 1) {
    const found = await look(db, { ...list, instead: {} }, slice);
    if (found.length > 0 || after) return marked(found, 0);
  }
  const instead = await likelyMeant(db, list.q);
  return instead ? marked(await look(db, { ...list, instead }, slice), 1) : [];
}

const marked = (found: Found[], guessed: 0 | 1): Found[] =>
  found.map(({ craft, place }) => ({ craft, place: [...place, guessed] }));
