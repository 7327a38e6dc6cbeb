import type { DataSource } from 'typeorm';
import { Conditions } from './conditions.js';
import { ask } from './filters.js';
import { LISTED, type ListedCraft } from './listed-craft.js';
import { first, matching, type Way } from './matching.js';
import type { Found, Slice } from './orders.js';
import { asked, type Wording } from './wording.js';

/** Ranking reads every match, so it is done for so many at a time, from the newest on: ten pages of a list. */
export const RANKED = 240;

/** How many numbers a place among ranked crafts has. */
export const PARTS_RANKED = 4;

/** Crafts that are ranked together: those below this number of the shelf, and from `oldest` on where it is known. */
export interface Window {
  below: number | null;
  oldest: number | null;
}

type Ranked = ListedCraft & { rank: number; newest: string; oldest: string; met: number };

const RANK = '(ts_rank(words, (SELECT query FROM asked)) * 1e6)::integer';

/**
 * The crafts of a window that have the words, best first; none where stretches have fewer than are ranked, for the rest may be
 * better. A place names the newest and the oldest of its window, which so stays the same however many come in between two pages.
 */
export async function rank(
  db: DataSource,
  list: Wording,
  { below, oldest }: Window,
  { after, limit }: Slice,
  way: Way,
): Promise<Found[]> {
  const conditions = new Conditions();
  const query = asked(conditions, list);
  const beyond = after ? `WHERE (rank, shelf_no) < (${conditions.bind(after[0])}, ${conditions.bind(after[1])})` : '';
  const few = way === 'index' && oldest === null ? undefined : RANK;
  // What has come to match since the window was found takes no other's place.
  const most = oldest === null ? RANKED : 2 * RANKED;
  const part = { sort: 'new', way, after: below === null ? null : [below], most, also: few, oldest } as const;

  const text = `
    WITH ${query}, ${matching(conditions, list, part)},
    newest AS MATERIALIZED (${first(conditions.values, list, part)}),
    ranked AS (${few ? 'SELECT craft_id, shelf_no, also AS rank FROM newest' : RANKED_LATER}),
    best AS (SELECT * FROM ranked ${beyond} ORDER BY rank DESC, shelf_no DESC LIMIT ${conditions.bind(limit)})
    SELECT ${LISTED}, rank, met.*
    FROM best JOIN listing USING (craft_id),
      (SELECT max(shelf_no) AS newest, min(shelf_no) AS oldest, count(*)::integer AS met FROM newest) AS met
    ORDER BY rank DESC, listing.shelf_no DESC`;
  const crafts = await ask<Ranked>(db, list, text, conditions.values);
  if (oldest === null && few && crafts[0] && crafts[0].met < RANKED) return [];
  return crafts.map((craft) => ({
    craft,
    place: [craft.rank, Number(craft.shelf_no), Number(craft.newest), oldest ?? Number(craft.oldest)],
  }));
}

/** The window in which a place is. */
export const windowOf = ([, , newest, oldest]: readonly number[]): { below: number; oldest: number } => ({
  below: Number(newest) + 1,
  oldest: Number(oldest),
});

/** Of the newest alone: there may be many more matches than are ranked. */
const RANKED_LATER = `SELECT craft_id, shelf_no, ${RANK} AS rank FROM newest JOIN search USING (craft_id, shelf_no)`;
