import type { DataSource } from 'typeorm';
import type { WantedList } from './filters.js';
import { likelyMeant } from './likely-meant.js';
import type { Wording } from './wording.js';

/**
 * Works with the words as they were written; when that brings nothing, with the words likely meant. A list without words is
 * worked with as it is. Postgres keeps no NUL in a text; it stands between words at most.
 */
export async function asMeant<T>(
  db: DataSource,
  { q, ...list }: WantedList,
  work: (list: WantedList | Wording) => Promise<T>,
  isNothing: (result: T) => boolean,
): Promise<T> {
  if (!q) return work(list);
  const said = { ...list, q: q.replaceAll('\0', ' ') };
  const result = await work({ ...said, instead: {} });
  if (!isNothing(result)) return result;
  const instead = await likelyMeant(db, said.q);
  return instead ? work({ ...said, instead }) : result;
}
