import { error, redirect } from '@sveltejs/kit';
import { catalogueAddress, readFilter } from '#lib/catalogue-filter.ts';
import { address } from '#lib/language.ts';
import { listing } from '#lib/listing.ts';
import { visit } from '#lib/visit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, params }) => {
  const { ask, language } = visit();
  const filter = readFilter(url.searchParams, params.kind);
  if (!filter.kind) error(404);
  if (filter.q) redirect(302, address(catalogueAddress(filter)));
  const [found, kinds] = await Promise.all([listing(filter), ask('catalogue.list-kinds', { language })]);
  const kind = kinds.items.find(({ code }) => code === params.kind);
  return kind ? { ...found, kind } : error(404);
};
