import type { DataSource } from 'typeorm';
import { likely, LONG, SHORT, stretchesOf, type Met } from '../domain/stretches.js';
import { Conditions } from './conditions.js';
import { ask } from './filters.js';
import { common, WALKED, type Way } from './matching.js';
import { goOnAfter, type Slice } from './orders.js';
import { RANKED } from './rank.js';
import { lastTwo, standingIn } from './standing.js';
import { asked, having, type Wording } from './wording.js';

/** So many tell well enough how frequent crafts are; where there are fewer, more of the shelf is looked at. */
const TELLING = 40;

/**
 * How the next crafts that have the words are found soonest. What is frequent by itself may seldom stand together, or always:
 * the newest crafts tell.
 */
export async function wayTo(db: DataSource, list: Wording, { after, limit }: Slice): Promise<Way> {
  const byPrice = list.sort === 'cheap' || list.sort === 'dear';
  const newest = list.sort ? after : after && [Number(after[2]) + 1];
  const met = await meet(db, list, byPrice ? null : newest);
  if (!met) return 'index';
  if (byPrice) return likely(met, WALKED) >= limit ? 'walk' : 'index';
  const stretches = stretchesOf(met, list.sort ? limit : RANKED);
  return stretches ? { stretches } : 'index';
}

/** How many of the newest crafts after `after` have the words; nobody looks where one of the words is rare by itself. */
async function meet(db: DataSource, list: Wording, after: Slice['after']): Promise<Met | null> {
  const conditions = new Conditions();
  const query = asked(conditions, list);
  const isCommon = common(conditions.values, list);
  const ahead = new Conditions(conditions.values);
  if (after) goOnAfter(ahead, 'new', after);
  having(conditions, list);
  const count = (length: Met['length'], most = ''): string =>
    `SELECT count(*)::integer FROM (SELECT FROM (SELECT * FROM search ${ahead.where}) AS search
     ${conditions.where} AND ${standingIn(lastTwo[length]('last'))} ${most}) AS met`;
  const enough = list.sort ? `LIMIT ${TELLING}` : '';

  const text = `
    WITH ${query}, last AS MATERIALIZED (SELECT max(shelf_no) AS newest FROM search ${ahead.where}),
    met AS MATERIALIZED (SELECT newest, (${count(SHORT, enough)}) AS few FROM last)
    SELECT newest, few, CASE WHEN few < ${TELLING} THEN (${count(LONG)}) END AS more
    FROM met WHERE newest IS NOT NULL AND (${isCommon})`;
  const [met] = await ask<{ newest: string; few: number; more: number | null }>(db, list, text, conditions.values);
  if (!met) return null;
  const { few, more } = met;
  return {
    newest: Number(met.newest),
    ...(more === null ? { found: few, length: SHORT } : { found: more, length: LONG }),
  };
}
