import { error, redirect } from '@sveltejs/kit';
import { address } from '#lib/language.ts';
import { villageAt, villagePart } from '#lib/village-address.ts';
import { visit } from '#lib/visit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const { ask, language } = visit();
  const [villages, producers] = await Promise.all([
    ask('producers.list-villages', {}),
    ask('producers.list-producers', {}),
  ]);
  const village = villageAt(params.village, villages.items) ?? error(404);
  const part = villagePart(village, villages.items);
  if (part !== params.village) redirect(301, address(`/desa/${part}`));
  const [{ items }, facets] = await Promise.all([
    ask('catalogue.list-crafts', { village: village.code, language, limit: 12 }),
    ask('catalogue.list-facets', { village: village.code, language }),
  ]);
  const crafts = new Map(facets.producers.map((group) => [group.slug, group.crafts]));
  return {
    village,
    crafts: items,
    total: facets.total,
    kinds: facets.kinds.filter((kind) => kind.crafts > 0),
    groups: producers.items
      .filter((producer) => producer.village.code === village.code)
      .map((producer) => ({ ...producer, crafts: crafts.get(producer.slug) })),
  };
};
