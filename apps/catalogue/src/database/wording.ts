import type { Conditions } from './conditions.js';
import { flagsOf, narrow, type WantedList } from './filters.js';
import type { Meant } from './likely-meant.js';
import { without } from './without.js';

/** A list with the words that are looked for, and others that will do as well; without words, one that is looked up by its labels. */
export type Wording = WantedList & { instead: Meant };

/** Under which label each of these stands among a craft's words. */
const LABELS = {
  kind: (code: string) => `'=${code}'`,
  village: (code: string) => `'=${code}'`,
  district: (code: string) => `'=${code}'`,
  material: (code: string) => `'=${code}'`,
  producer: (slug: string) => `'=by-${slug}'`,
} as const;
const labelled = Object.keys(LABELS) as (keyof typeof LABELS)[];

/** What the words come to, worked out once a statement: `asked.query`. */
export const asked = (conditions: Conditions, { q, instead }: Wording): string =>
  q
    ? `asked AS MATERIALIZED (SELECT search_query(${conditions.bind(q)}, ${conditions.bind(JSON.stringify(instead))}) AS query)`
    : 'asked AS (SELECT 1)';

/** Adds that these words have what the list asks for, and the labels it is narrowed to. */
export function worded(conditions: Conditions, list: Wording): void {
  const labels = labelled.flatMap((name) => (list[name] === undefined ? [] : [LABELS[name](list[name])]));
  if (list.q) conditions.add('words @@ (SELECT query FROM asked)');
  if (labels.length > 0) conditions.add('words @@ ?::tsquery', labels.join('&'));
}

/** Adds that a row of `search` has the words and is what the list is narrowed to. */
export function having(conditions: Conditions, list: Wording): void {
  worded(conditions, list);
  narrow(conditions, without(list, labelled), ofListing);
}

/** Adds that a row of `search` has the flags the list is narrowed to. */
export const flagged = (conditions: Conditions, list: Wording): void => narrow(conditions, flagsOf(list), ofListing);

/**
 * Asked for each row found, of the index of crafts with this flag: as `EXISTS` the planner would rather read all of them
 * (1 s among a hundred thousand crafts).
 */
const ofListing = (flag: string): string =>
  `(SELECT true FROM listing WHERE listing.shelf_no = search.shelf_no AND ${flag})`;
