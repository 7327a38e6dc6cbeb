import { error } from '@sveltejs/kit';
import { cursor, slug as slugs } from '@rakkarya/contracts';
import { visit } from '#lib/visit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
  const { ask, language } = visit();
  if (!slugs.safeParse(params.slug).success) error(404);
  const after = cursor.safeParse(url.searchParams.get('sesudah')).data;
  const [producer, crafts] = await Promise.all([
    ask('producers.show-producer', { slug: params.slug, language }),
    ask('catalogue.list-crafts', { producer: params.slug, language, limit: 24, after }),
  ]);
  return { producer, crafts: crafts.items, next: crafts.next };
};
