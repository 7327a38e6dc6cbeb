import type { DataSource } from 'typeorm';
import { likely, LONG, SHORT, stretchesOf, withLuck, type Met } from '../domain/stretches.js';
import { Conditions } from './conditions.js';
import type { Place } from './cursors.js';
import { ask } from './filters.js';
import { common, WALKED, type Way } from './matching.js';
import { goOnAfter } from './orders.js';
import { lastTwo, standingIn } from './standing.js';
import { asked, having, type Wording } from './wording.js';

/** So many tell well enough how frequent crafts are; where there are fewer, more of the shelf is looked at. */
const TELLING = 40;

/** Where the newest are more alike than the older, there are fewer than was likely: so many times more are looked through then. */
const WIDER = 4;

/**
 * The ways to so many of the next crafts that have the words, by date or price: what most likely costs least first, and last the
 * index, which finds all there are. What is frequent by itself may seldom stand together, or always: the newest crafts tell.
 */
export async function waysTo(db: DataSource, list: Wording, after: Place | null, wanted: number): Promise<Way[]> {
  const byPrice = list.sort === 'cheap' || list.sort === 'dear';
  const met = await meet(db, list, byPrice ? null : after);
  if (!met) return ['index'];
  if (byPrice) return likely(met, WALKED) >= withLuck(wanted) ? ['walk', 'index'] : ['index'];
  const near = [wanted, WIDER * wanted].map((many) => stretchesOf(met, many));
  return [...near.filter((stretches) => stretches !== null).map((stretches) => ({ stretches })), 'index'];
}

/** How many of the newest crafts after `after` have the words; nobody looks where one of the words is rare by itself. */
async function meet(db: DataSource, list: Wording, after: Place | null): Promise<Met | null> {
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
