import { error } from '@sveltejs/kit';
import { readFilter } from '#lib/catalogue-filter.ts';
import { listing } from '#lib/listing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, params }) => {
  const filter = readFilter(url.searchParams, params.kind);
  if (!filter.kind) error(404);
  const found = await listing(filter);
  const kind = found.kinds.find(({ code }) => code === params.kind);
  return kind ? { ...found, kind } : error(404);
};
