import type { DataSource } from 'typeorm';
import { Conditions } from './conditions.js';
import { ask } from './filters.js';
import { LISTED, type ListedCraft } from './listed-craft.js';
import { first, matching, type Way } from './matching.js';
import type { Found, Slice } from './orders.js';
import { asked, type Wording } from './wording.js';

/** Ranking reads every match: more than these, the newest, nobody turns pages for. */
export const RANKED = 500;

type Ranked = ListedCraft & { rank: number; newest: string; met: number };

const RANK = '(ts_rank(words, (SELECT query FROM asked)) * 1e6)::integer';

/**
 * The crafts that have the words, best first; none where stretches have fewer than are ranked, for the rest may be better.
 * A place names the newest match there was on the first page: what comes after it would push others out of the ranked ones
 * between two pages.
 */
export async function rank(db: DataSource, list: Wording, { after, limit }: Slice, way: Way): Promise<Found[]> {
  const conditions = new Conditions();
  const query = asked(conditions, list);
  const upTo = after ? [Number(after[2]) + 1] : null;
  const beyond = after ? `WHERE (rank, shelf_no) < (${conditions.bind(after[0])}, ${conditions.bind(after[1])})` : '';
  const few = way === 'index' ? undefined : RANK;
  const part = { sort: 'new', way, after: upTo, most: RANKED, also: few } as const;

  const text = `
    WITH ${query}, ${matching(conditions, list, part)},
    newest AS MATERIALIZED (${first(conditions.values, list, part)}),
    ranked AS (${few ? 'SELECT craft_id, shelf_no, also AS rank FROM newest' : RANKED_LATER}),
    best AS (SELECT * FROM ranked ${beyond} ORDER BY rank DESC, shelf_no DESC LIMIT ${conditions.bind(limit)})
    SELECT ${LISTED}, rank, (SELECT max(shelf_no) FROM newest) AS newest, (SELECT count(*)::integer FROM newest) AS met
    FROM best JOIN listing USING (craft_id) ORDER BY rank DESC, listing.shelf_no DESC`;
  const crafts = await ask<Ranked>(db, list, text, conditions.values);
  if (few && crafts[0] && crafts[0].met < RANKED) return [];
  return crafts.map((craft) => ({ craft, place: [craft.rank, Number(craft.shelf_no), Number(craft.newest)] }));
}

/** Of the newest alone: there may be many more matches than are ranked. */
const RANKED_LATER = `SELECT craft_id, shelf_no, ${RANK} AS rank FROM newest JOIN search USING (craft_id, shelf_no)`;
