import type { Conditions } from './conditions.js';
import type { Place } from './cursors.js';
import type { WantedList } from './filters.js';
import type { ListedCraft } from './listed-craft.js';

/** Both columns in one direction, so that one index serves the order and its reverse, and a place compares as a row. */
const ORDERS = {
  new: { columns: ['shelf_no'], direction: 'DESC', beyond: '<' },
  cheap: { columns: ['price', 'shelf_no'], direction: 'ASC', beyond: '>' },
  dear: { columns: ['price', 'shelf_no'], direction: 'DESC', beyond: '<' },
} as const;
export type Sort = NonNullable<WantedList['sort']>;

export interface Slice {
  after: Place | null;
  limit: number;
}

/** A craft of a list, and where in the list it stands. */
export interface Found {
  craft: ListedCraft;
  place: Place;
}

export const orderBy = (sort: Sort, table: string): string =>
  ORDERS[sort].columns.map((column) => `${table}.${column} ${ORDERS[sort].direction}`).join(', ');

/** How many numbers `placeIn` says. */
export const partsIn = (sort: Sort): number => ORDERS[sort].columns.length;

export const placeIn = (sort: Sort, craft: ListedCraft): Place =>
  ORDERS[sort].columns.map((column) => Number(craft[column]));

export function goOnAfter(conditions: Conditions, sort: Sort, after: Place): void {
  const { columns, beyond } = ORDERS[sort];
  conditions.add(
    `(${columns.join(', ')}) ${beyond} (${columns.map(() => '?').join(', ')})`,
    ...after.slice(0, columns.length),
  );
}
