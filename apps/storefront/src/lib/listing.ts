import { visit } from './visit.ts';
import { without, type Filter } from './catalogue-filter.ts';

/** One slice of the catalogue, how many crafts there are behind each filter, and where there are none what to give up. */
export async function listing(filter: Filter) {
  const { ask, language } = visit();
  const { sort: _, ...list } = without(filter);
  const [{ items, next, meant }, facets] = await Promise.all([
    ask('catalogue.list-crafts', { ...filter, language, limit: 24 }),
    ask('catalogue.list-facets', { ...list, language }),
  ]);
  const looser = items.length === 0 ? (await ask('catalogue.list-looser', { ...list, language })).items : [];
  return { filter, crafts: items, next, meant, facets, looser };
}

export type Listing = Awaited<ReturnType<typeof listing>>;
