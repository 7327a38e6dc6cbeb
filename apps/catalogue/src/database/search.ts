import type { DataSource } from 'typeorm';
import { spoken } from '../domain/spelling.js';
import { stretchesBetween } from '../domain/stretches.js';
import type { Place } from './cursors.js';
import type { WantedList } from './filters.js';
import { likelyMeant } from './likely-meant.js';
import { match } from './match.js';
import { partsIn, type Found, type Slice, type Sort } from './orders.js';
import { PARTS_RANKED, rank, RANKED, windowOf } from './rank.js';
import { waysTo } from './ways-to.js';
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

/** How many numbers a place has among what is found, by date, price or, without either, the best first. */
export const partsFound = (sort: Sort | undefined): number => (sort ? partsIn(sort) : PARTS_RANKED) + 1;

const look = (db: DataSource, list: Wording, slice: Slice): Promise<Found[]> =>
  list.sort ? inOrder(db, list, slice) : bestFirst(db, list, slice);

async function inOrder(db: DataSource, list: Wording, slice: Slice): Promise<Found[]> {
  let found: Found[] = [];
  for (const way of await waysTo(db, list, slice.after, slice.limit)) {
    found = await match(db, list, slice, way);
    if (found.length === slice.limit) break;
  }
  return found;
}

/** What is left of the window in which the last page ended, then the best of the next older one. */
async function bestFirst(db: DataSource, list: Wording, { after, limit }: Slice): Promise<Found[]> {
  const left = after ? await goOn(db, list, { after, limit }) : [];
  if (left.length === limit) return left;
  const below = after ? windowOf(after).oldest : null;
  return [...left, ...(await nextWindow(db, list, below, limit - left.length))];
}

function goOn(db: DataSource, list: Wording, { after, limit }: Slice & { after: Place }): Promise<Found[]> {
  const window = windowOf(after);
  const stretches = stretchesBetween(window.oldest, window.below - 1);
  return rank(db, list, window, { after, limit }, stretches ? { stretches } : 'index');
}

async function nextWindow(db: DataSource, list: Wording, below: number | null, limit: number): Promise<Found[]> {
  let found: Found[] = [];
  for (const way of await waysTo(db, list, below === null ? null : [below], RANKED)) {
    found = await rank(db, list, { below, oldest: null }, { after: null, limit }, way);
    if (found.length > 0) break;
  }
  return found;
}

const marked = (found: Found[], guessed: 0 | 1): Found[] =>
  found.map(({ craft, place }) => ({ craft, place: [...place, guessed] }));
