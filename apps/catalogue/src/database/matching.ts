import { Conditions } from './conditions.js';
import { withoutFlags } from './filters.js';
import { goOnAfter, orderBy, type Sort } from './orders.js';
import { standingIn } from './standing.js';
import { flagged, having, worded, type Wording } from './wording.js';
import type { Place } from './cursors.js';

/** What every hundredth craft has is found here fifty times. */
export const WALKED = 5000;

/**
 * `index`: every craft that has the words, by the index of words; what it costs grows with how many have them.
 * `walk`: those among the next crafts in order, looked at one by one; what it costs is bounded, but it may miss the rest.
 * `stretches`: those in these stretches of the shelf, by the index; it may miss the older ones.
 */
export type Way = 'index' | 'walk' | { stretches: number[] };

/** Asks whether all the words, and all the list is narrowed to, are frequent by themselves; to be asked in another question. */
export function common(values: unknown[], list: Wording): string {
  const conditions = new Conditions(values);
  worded(conditions, list);
  return `SELECT count(*) > 0 AS common FROM common_words ${conditions.where}`;
}

/** The next crafts in order, whatever they are. */
const walk = (sort: Sort, where: string): string =>
  `(SELECT * FROM search ${where} ORDER BY ${orderBy(sort, 'search')} LIMIT ${WALKED}) AS search`;

interface Part {
  sort: Sort;
  way: Way;
  after: Place | null;
  most: number;
  /** The number of the shelf below which nothing is looked for. */
  oldest?: number | null;
  /** What else is worked out of a craft's words. */
  also?: string;
}

/**
 * A table `matches` of crafts that have the words, after `after` in the list's order and at most `most` where it is walked.
 * Materialised, and without an order by the index: the planner would walk that order for a rare word, too
 * (380 ms instead of 0.3 ms among a million crafts). Flags are left for `first`, unless it is walked.
 */
export function matching(
  conditions: Conditions,
  list: Wording,
  { sort, way, after, most, oldest = null, also = 'NULL' }: Part,
): string {
  const ahead = new Conditions(conditions.values);
  if (after) goOnAfter(ahead, sort, after);
  if (oldest !== null) ahead.add('shelf_no >= ?', oldest);
  having(conditions, way === 'walk' ? list : withoutFlags(list));
  if (typeof way === 'object') conditions.add(standingIn('?::bigint[]'), way.stretches);
  const from = way === 'walk' ? walk(sort, ahead.where) : `(SELECT * FROM search ${ahead.where}) AS search`;
  return `matches AS MATERIALIZED (
    SELECT craft_id, shelf_no, price, ${also} AS also FROM ${from} ${conditions.where} ${way === 'walk' ? `LIMIT ${conditions.bind(most)}` : ''}
  )`;
}

/** The first of `matches` in the list's order. Flags are asked for one by one in that order, and only until there are enough. */
export function first(values: unknown[], list: Wording, { sort, way, most }: Part): string {
  const conditions = new Conditions(values);
  if (way !== 'walk') flagged(conditions, list);
  const ordered = conditions.where
    ? `(SELECT * FROM matches ORDER BY ${orderBy(sort, 'matches')} OFFSET 0)`
    : 'matches';
  return `SELECT craft_id, shelf_no, also FROM ${ordered} AS search ${conditions.where} ORDER BY ${orderBy(sort, 'search')} LIMIT ${conditions.bind(most)}`;
}
