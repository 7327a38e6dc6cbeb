import { byDistrict } from '#lib/by-district.ts';
import { orNothing } from '#lib/or-nothing.ts';
import { visit } from '#lib/visit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { ask, language } = visit();
  const [groups, facets] = await Promise.all([
    ask('producers.list-producers', {}),
    orNothing(ask('catalogue.list-facets', { language })),
  ]);
  const crafts = new Map(facets?.producers.map((group) => [group.slug, group.crafts]));
  return { districts: byDistrict(groups.items.map((group) => ({ ...group, crafts: crafts.get(group.slug) }))) };
};
