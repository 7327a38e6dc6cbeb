import type { DataSource } from 'typeorm';
import type { WantedList } from './filters.js';
import { spoken } from '../domain/spelling.js';
import { likelyMeant } from './likely-meant.js';
import { match } from './match.js';
import type { Found, Slice } from './orders.js';
import { rank } from './rank.js';
import { wayTo } from './way-to.js';
import type { Wording } from './wording.js';

/** `meant` are the words that were looked for instead, when those asked for are nowhere. */
export interface Searched {
  found: Found[];
  meant?: string;
}

/**
 * The crafts that have all the words; where there are none, those that have the words likely meant.
 * The last number of a place tells which of the two the list was, so that its next page goes on in the same way.
 */
export async function search(
  db: DataSource,
  list: WantedList & { q: string },
  { after, limit }: Slice,
): Promise<Searched> {
  const slice: Slice = { after: after?.slice(0, -1) ?? null, limit };

  if (after?.at(-1) !== 1) {
    const found = await look(db, { ...list, instead: {} }, slice);
    if (found.length > 0 || after) return { found: marked(found, 0) };
  }
  const instead = await likelyMeant(db, list.q);
  if (!instead) return { found: [] };
  const found = marked(await look(db, { ...list, instead }, slice), 1);
  return found.length > 0 ? { found, meant: spoken(list.q, instead) } : { found };
}

/** On the way that most likely costs least; where it finds no whole page, the index tells. */
async function look(db: DataSource, list: Wording, slice: Slice): Promise<Found[]> {
  const find = list.sort ? match : rank;
  const way = await wayTo(db, list, slice);
  const found = await find(db, list, slice, way);
  return way === 'index' || found.length === slice.limit ? found : find(db, list, slice, 'index');
}

const marked = (found: Found[], guessed: 0 | 1): Found[] =>
  found.map(({ craft, place }) => ({ craft, place: [...place, guessed] }));
