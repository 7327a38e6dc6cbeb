import type { Conditions } from './conditions.js';
import { narrow, type WantedList } from './filters.js';
import type { Meant } from './likely-meant.js';

/** A list with the words that are looked for, and others that will do as well. */
export type Wording = WantedList & { q: string; instead: Meant };

/** What the words come to, worked out once a statement: `asked.query`. */
export const asked = (conditions: Conditions, { q, instead }: Wording): string =>
  `asked AS MATERIALIZED (SELECT search_query(${conditions.bind(q)}, ${conditions.bind(JSON.stringify(instead))}) AS query)`;

/** Adds that a row of `search` has the words and is what the list is narrowed to. */
export function having(conditions: Conditions, list: Wording): void {
  conditions.add('words @@ (SELECT query FROM asked)');
  narrow(
    conditions,
    list,
    (flag) => `EXISTS (SELECT FROM listing WHERE listing.craft_id = search.craft_id AND ${flag})`,
  );
}
