import type { DataSource } from 'typeorm';
import { FACETS, facets, type Counted, type Facet } from '../domain/tally.js';
import { Conditions } from './conditions.js';
import { ask, narrow, type WantedList } from './filters.js';
import { isCommon, walk } from './matching.js';
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
 * Of common words only the newest crafts are looked at: there are more than we count.
 */
export async function countFound(db: DataSource, list: WantedList | Wording): Promise<Counted> {
  if ('instead' in list && (await isCommon(db, list))) {
    const counted = await countIn(db, list, walk('new'));
    if (counted.total > 0) return { ...counted, capped: true };
  }
  return countIn(db, list, 'search');
}

async function countIn(db: DataSource, list: WantedList | Wording, from: string): Promise<Counted> {
  const values: unknown[] = [];
  const words = 'instead' in list ? `WITH ${asked(new Conditions(values), list)}` : '';
  const groups = Map.groupBy(facets, (facet) => ownOf(facet, list).join());
  if (!groups.has('')) groups.set('', []);
  const parts = [...groups].map(([own, counted]) =>
    countOf(without(list, own.split(',')), counted, { values, own, from }),
  );
  return countedOf(await ask<Row>(db, list, `${words} ${parts.join('\nUNION ALL\n')}`, values));
}

const conditionsOf = (facet: Facet): (keyof WantedList)[] =>
  FACETS[facet].flatMap((name) => (name === 'price' ? (['priceMin', 'priceMax'] as const) : [name]));
const ownOf = (facet: Facet, list: WantedList): string[] =>
  conditionsOf(facet).filter((name) => list[name] !== undefined && list[name] !== false);

interface Statement {
  values: unknown[];
  /** The conditions that are left out. */
  own: string;
  /** Where words are looked for. */
  from: string;
}

function countOf(list: WantedList | Wording, counted: Facet[], { values, own, from }: Statement): string {
  const columns = counted.map((facet) => COLUMNS[facet]);
  const names = counted.map((facet) => `WHEN grouping(${COLUMNS[facet]}) = 0 THEN '${facet}'`);
  return `
    SELECT CASE ${names.join(' ')} WHEN true THEN '${own === '' ? 'total' : 'without'}' END AS facet,
      coalesce(${['NULL', ...columns.map((column) => `${column}::text`)].join(', ')}) AS value, count(*)::integer AS crafts
    FROM (${found(list, new Conditions(values), from)}) AS cell
    GROUP BY GROUPING SETS (${[...columns.map((column) => `(${column})`), '()'].join(', ')})`;
}

function found(list: WantedList | Wording, conditions: Conditions, from: string): string {
  const cell = Object.values(COLUMNS).map((column) => `listing.${column}`);
  if (!('instead' in list)) narrow(conditions, list, (flag) => flag);
  else having(conditions, list);
  return 'instead' in list
    ? `SELECT ${cell} FROM (SELECT craft_id FROM ${from} ${conditions.where} LIMIT ${COUNTED_AT_MOST + 1}) AS found JOIN listing USING (craft_id)`
    : `SELECT ${cell} FROM listing ${conditions.where} LIMIT ${COUNTED_AT_MOST + 1}`;
}

function countedOf(rows: Row[]): Counted {
  const by = Object.fromEntries(facets.map((facet) => [facet, new Map<string, number>()])) as Counted['by'];
  for (const { facet, value, crafts } of rows)
    if (facet !== 'total' && facet !== 'without' && value !== null)
      by[facet].set(value, Math.min(crafts, COUNTED_AT_MOST));
  const totals = rows.filter(({ facet }) => facet === 'total' || facet === 'without');
  const total = totals.find(({ facet }) => facet === 'total')?.crafts ?? 0;
  return { total: Math.min(total, COUNTED_AT_MOST), capped: totals.some(({ crafts }) => crafts > COUNTED_AT_MOST), by };
}
