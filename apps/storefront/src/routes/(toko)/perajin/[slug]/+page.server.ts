import { error } from '@sveltejs/kit';
import { cursor, slug as slugs } from '@rakkarya/contracts';
import { visit } from '#lib/visit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
  const { ask, language } = visit();
  if (!slugs.safeParse(params.slug).success) error(404);
  const after = cursor.safeParse(url.searchParams.get('sesudah') ?? undefined).data;
  const [producer, crafts, facets] = await Promise.all([
    ask('producers.show-producer', { slug: params.slug, language }),
    ask('catalogue.list-crafts', { producer: params.slug, language, limit: 24, after }),
    ask('catalogue.list-facets', { producer: params.slug, language }),
  ]);
  const kinds = facets.kinds.filter((kind) => kind.crafts > 0);
  return { producer, crafts: crafts.items, next: crafts.next, first: !after, kinds, total: facets.total };
};
