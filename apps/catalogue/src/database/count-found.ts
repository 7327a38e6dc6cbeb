import type { DataSource } from 'typeorm';
import { FACETS, facets, type Counted, type Facet } from '../domain/tally.js';
import { Conditions } from './conditions.js';
import { ask, narrow, type WantedList } from './filters.js';
import { standingIn } from './standing.js';
import { waysTo } from './ways-to.js';
import { without } from './without.js';
import { asked, having, type Wording } from './wording.js';

/** Of more crafts than these are found one by one, not all are counted. */
export const COUNTED_AT_MOST = 500;

const COLUMNS: Record<Facet, string> = {
  kind: 'kind',
  district: 'district',
  village: 'village',
  producer: 'producer_slug',
  material: 'material',
  price: 'band',
  ready: 'is_ready',
  made: 'is_made',
  showroom: 'on_show',
};

interface Row {
  facet: Facet | 'total' | 'without';
  value: string | null;
  crafts: number;
}

/**
 * Counts a list that no tally can tell, one found by words or with prices between the bands, by all its facets in one statement.
 * A facet that narrows the list itself is counted over the list without it; all that do not are counted in one go.
 * Of common words only the newest crafts are looked at, where those most likely are as many as we count.
 */
export async function countFound(db: DataSource, list: WantedList | Wording): Promise<Counted> {
  const ways = 'instead' in list ? await waysTo(db, { ...list, sort: undefined }, null, COUNTED_AT_MOST + 1) : [];
  for (const way of ways) {
    if (typeof way !== 'object') continue;
    const newest = await countIn(db, list, way.stretches);
    if (totalOf(newest) > COUNTED_AT_MOST) return countedOf(newest);
  }
  return countedOf(await countIn(db, list));
}

async function countIn(db: DataSource, list: WantedList | Wording, stretches?: number[]): Promise<Row[]> {
  const values: unknown[] = [];
  const words = 'instead' in list ? `WITH ${asked(new Conditions(values), list)}` : '';
  const groups = Map.groupBy(facets, (facet) => ownOf(facet, list).join());
  if (!groups.has('')) groups.set('', []);
  const parts = [...groups].map(([own, counted]) =>
    countOf(without(list, own.split(',')), counted, { values, own, stretches }),
  );
  return ask<Row>(db, list, `${words} ${parts.join('\nUNION ALL\n')}`, values);
}

const conditionsOf = (facet: Facet): (keyof WantedList)[] =>
  FACETS[facet].flatMap((name) => (name === 'price' ? (['priceMin', 'priceMax'] as const) : [name]));
const ownOf = (facet: Facet, list: WantedList): string[] =>
  conditionsOf(facet).filter((name) => list[name] !== undefined && list[name] !== false);

interface Statement {
  values: unknown[];
  /** The conditions that are left out. */
  own: string;
  /** The stretches of the shelf in which words are looked for; everywhere where none are named. */
  stretches: number[] | undefined;
}

function countOf(list: WantedList | Wording, counted: Facet[], { values, own, stretches }: Statement): string {
  const columns = counted.map((facet) => COLUMNS[facet]);
  const names = counted.map((facet) => `WHEN grouping(${COLUMNS[facet]}) = 0 THEN '${facet}'`);
  return `
    SELECT CASE ${names.join(' ')} WHEN true THEN '${own === '' ? 'total' : 'without'}' END AS facet,
      coalesce(${['NULL', ...columns.map((column) => `${column}::text`)].join(', ')}) AS value, count(*)::integer AS crafts
    FROM (${found(list, new Conditions(values), stretches)}) AS cell
    GROUP BY GROUPING SETS (${[...columns.map((column) => `(${column})`), '()'].join(', ')})`;
}

function found(list: WantedList | Wording, conditions: Conditions, stretches: number[] | undefined): string {
  const cell = Object.values(COLUMNS).map((column) => `listing.${column}`);
  if (!('instead' in list)) narrow(conditions, list, (flag) => flag);
  else having(conditions, list);
  if (stretches) conditions.add(standingIn('?::bigint[]'), stretches);
  // Kept apart from the limit, for which the planner would rather read the table until there are enough.
  return 'instead' in list
    ? `SELECT ${cell} FROM (
         SELECT craft_id FROM (SELECT craft_id FROM search ${conditions.where} OFFSET 0) AS met LIMIT ${COUNTED_AT_MOST + 1}
       ) AS found JOIN listing USING (craft_id)`
    : `SELECT ${cell} FROM listing ${conditions.where} LIMIT ${COUNTED_AT_MOST + 1}`;
}

function countedOf(rows: Row[]): Counted {
  const by = Object.fromEntries(facets.map((facet) => [facet, new Map<string, number>()])) as Counted['by'];
  for (const { facet, value, crafts } of rows)
    if (facet !== 'total' && facet !== 'without' && value !== null)
      by[facet].set(value, Math.min(crafts, COUNTED_AT_MOST));
  const totals = rows.filter(({ facet }) => facet === 'total' || facet === 'without');
  return {
    total: Math.min(totalOf(rows), COUNTED_AT_MOST),
    capped: totals.some(({ crafts }) => crafts > COUNTED_AT_MOST),
    by,
  };
}

const totalOf = (rows: Row[]): number => rows.find(({ facet }) => facet === 'total')?.crafts ?? 0;
