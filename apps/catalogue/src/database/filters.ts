import type { Request } from '@rakkarya/contracts';
import type { DataSource } from 'typeorm';
import type { Conditions } from './conditions.js';
import { prepared } from './prepared.js';
import { without } from './without.js';

/** What makes a list of crafts what it is, whichever slice of it is shown, in whichever language. */
export type WantedList = Omit<Request<'catalogue.list-crafts'>, 'language' | 'limit' | 'after'>;

const FILTERS = {
  kind: 'kind = ?',
  village: 'village = ?',
  district: 'district = ?',
  producer: 'producer_slug = ?',
  material: 'material = ?',
  priceMin: 'price >= ?',
  priceMax: 'price <= ?',
} as const satisfies Partial<Record<keyof WantedList, string>>;
const FLAGS = { ready: 'is_ready', made: 'is_made', showroom: 'on_show' } as const satisfies Partial<
  Record<keyof WantedList, string>
>;

type Flag = (typeof FLAGS)[keyof typeof FLAGS];

/** Adds what the list is narrowed by. `flag` says how a flag is found. */
export function narrow(conditions: Conditions, list: WantedList, flag: (column: Flag) => string): void {
  const filters = keysOf(FILTERS).filter((name) => list[name] !== undefined);
  const flags = keysOf(FLAGS).filter((name) => list[name]);
  for (const name of filters) conditions.add(FILTERS[name], list[name]);
  for (const name of flags) conditions.add(flag(FLAGS[name]));
}

/** The flags a list is narrowed by, and the list without them. */
export const flagsOf = ({ ready, made, showroom }: WantedList): WantedList => ({ ready, made, showroom });
export const withoutFlags = <L extends WantedList>(list: L): L => without(list, keysOf(FLAGS));

/** Filters combine in hundreds of ways: only lists narrowed in one way at most are worth a prepared statement. */
export function ask<Row>(db: DataSource, list: WantedList, text: string, values: unknown[]): Promise<Row[]> {
  return waysNarrowed(list).several ? db.query(text, values) : prepared(db, text, values);
}

/** Whether a list is narrowed in several ways, and in how many of those that are labels in search. */
export function waysNarrowed(list: WantedList): { several: boolean; labels: number } {
  const ways = [...keysOf(FILTERS), ...keysOf(FLAGS)].filter((name) => list[name]);
  const labels = ways.filter((name) => !(name in FLAGS) && name !== 'priceMin' && name !== 'priceMax').length;
  return { several: ways.length > 1, labels };
}

const keysOf = <T extends object>(table: T) => Object.keys(table) as (keyof T)[];
