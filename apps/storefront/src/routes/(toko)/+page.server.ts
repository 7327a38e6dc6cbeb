import { orNothing } from '#lib/or-nothing.ts';
import { seasonAt } from '#lib/season.ts';
import { visit } from '#lib/visit.ts';
import { villagesWithGroups } from '#lib/villages-with-groups.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { ask, language } = visit();
  const { season, filter } = seasonAt(new Date());
  const [newest, inSeason, kinds, counted, villages, activities] = await Promise.all([
    ask('catalogue.list-crafts', { language, sort: 'new', limit: 8 }),
    ask('catalogue.list-crafts', { language, ...filter, sort: 'new', limit: 4 }),
    ask('catalogue.list-kinds', { language }),
    ask('catalogue.count-crafts', {}),
    orNothing(villagesWithGroups()),
    orNothing(ask('catalogue.list-activities', { language, limit: 1 })),
  ]);
  return {
    season: { name: season, filter, crafts: inSeason.items },
    crafts: newest.items,
    kinds: kinds.items.filter(({ crafts }) => crafts > 0),
    counted,
    villages: villages ?? [],
    activity: activities?.items[0] ?? null,
  };
};
