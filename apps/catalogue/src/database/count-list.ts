import type { DataSource } from 'typeorm';
import { fitsBands, type Counted } from '../domain/tally.js';
import { asMeant } from './as-meant.js';
import { countFound } from './count-found.js';
import type { WantedList } from './filters.js';
import type { ShelfTally } from './shelf-tally.js';

/** A list counted by all its facets: from the tally where that can tell, else one by one. */
export async function countList(db: DataSource, shelf: ShelfTally, list: WantedList): Promise<Counted> {
  if (!list.q && fitsBands(list)) return (await shelf.now()).count(list);
  return asMeant(
    db,
    list,
    (wanted) => countFound(db, wanted),
    ({ total }) => total === 0,
  );
}
