import { byDistrict } from '#lib/by-district.ts';
import { orNothing } from '#lib/or-nothing.ts';
import { villagesWithGroups } from '#lib/villages-with-groups.ts';
import { visit } from '#lib/visit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { ask, language } = visit();
  const [villages, facets] = await Promise.all([
    villagesWithGroups(),
    orNothing(ask('catalogue.list-facets', { language })),
  ]);
  const crafts = new Map(facets?.villages.map((village) => [village.code, village.crafts]));
  return { districts: byDistrict(villages.map((village) => ({ ...village, crafts: crafts.get(village.code) }))) };
};
