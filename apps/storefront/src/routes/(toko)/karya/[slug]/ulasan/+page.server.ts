import { cursor } from '@rakkarya/contracts';
import { foundCraft } from '#lib/found-craft.ts';
import { visit } from '#lib/visit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
  const { ask, language } = visit();
  const craft = await foundCraft(params.slug, '/ulasan');
  const after = cursor.safeParse(url.searchParams.get('sesudah')).data;
  const list = await ask('catalogue.list-craft-reviews', { slug: craft.slug, language, after, limit: 20 });
  return { ...list, craft };
};
