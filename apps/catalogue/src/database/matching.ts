import type { DataSource } from 'typeorm';
import { Conditions } from './conditions.js';
import { goOnAfter, orderBy, type Sort } from './orders.js';
import { prepared } from './prepared.js';
import { asked, having, worded, type Wording } from './wording.js';
import type { Place } from './cursors.js';

/** What every hundredth craft has is found here fifty times. */
const WALKED = 5000;

/**
 * `index`: every craft that has the words, by the index of words; what it costs grows with how many have them.
 * `walk`: those among the next crafts in order, looked at one by one; what it costs is bounded, but it may miss the rest.
 */
export type Way = 'index' | 'walk';

/** Whether all the words, and all the list is narrowed to, are so frequent that walking finds a page of crafts soonest. */
export async function isCommon(db: DataSource, list: Wording): Promise<boolean> {
  const conditions = new Conditions();
  const query = asked(conditions, list);
  worded(conditions, list);
  const text = `WITH ${query} SELECT count(*) > 0 AS common FROM common_words ${conditions.where}`;
  const [found] = await prepared<{ common: boolean }>(db, text, conditions.values);
  return found?.common === true;
}

/** The next crafts in order, whatever they are. */
export const walk = (sort: Sort, where = ''): string =>
  `(SELECT * FROM search ${where} ORDER BY ${orderBy(sort, 'search')} LIMIT ${WALKED}) AS search`;

/**
 * A table `matches` of crafts that have the words, after `after` in the list's order and at most `most` where it is walked.
 * Materialised, and without an order by the index: the planner would walk that order for a rare word, too
 * (380 ms instead of 0.3 ms among a million crafts).
 */
export function matching(
  conditions: Conditions,
  list: Wording,
  { sort, after, most, way }: { sort: Sort; after: Place | null; most: number; way: Way },
): string {
  const ahead = new Conditions(conditions.values);
  if (after) goOnAfter(ahead, sort, after);
  having(conditions, list);
  const walked = walk(sort, ahead.where);
  const indexed = `(SELECT * FROM search ${ahead.where}) AS search`;
  return `matches AS MATERIALIZED (
    SELECT craft_id, shelf_no, price FROM ${way === 'walk' ? walked : indexed} ${conditions.where} ${way === 'walk' ? `LIMIT ${conditions.bind(most)}` : ''}
  )`;
}
