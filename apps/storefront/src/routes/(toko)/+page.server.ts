import { orNothing } from '#lib/or-nothing.ts';
import { visit } from '#lib/visit.ts';
import { villagesWithGroups } from '#lib/villages-with-groups.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { ask, language } = visit();
  const [newest, kinds, villages] = await Promise.all([
    ask('catalogue.list-crafts', { language, sort: 'new', limit: 8 }),
    ask('catalogue.list-kinds', { language }),
    orNothing(villagesWithGroups()),
  ]);
  return { crafts: newest.items, kinds: kinds.items.filter(({ crafts }) => crafts > 0), villages: villages ?? [] };
};
