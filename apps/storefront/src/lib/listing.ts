import { visit } from './visit.ts';
import { orNothing } from './or-nothing.ts';
import { villagesWithGroups } from './villages-with-groups.ts';
import type { Filter } from './catalogue-filter.ts';

/** One slice of the catalogue, and what one may choose from to narrow it. */
export async function listing(filter: Filter) {
  const { ask, language } = visit();
  const [crafts, kinds, villages] = await Promise.all([
    ask('catalogue.list-crafts', { ...filter, language, limit: 24 }),
    ask('catalogue.list-kinds', { language }),
    orNothing(villagesWithGroups()),
  ]);
  return { filter, crafts: crafts.items, next: crafts.next, kinds: kinds.items, villages: villages ?? [] };
}

export type Listing = Awaited<ReturnType<typeof listing>>;
