import { redirect } from '@sveltejs/kit';
import { catalogueAddress, readFilter } from '#lib/catalogue-filter.ts';
import { address } from '#lib/language.ts';
import { listing } from '#lib/listing.ts';
import { visit } from '#lib/visit.ts';
import type { PageServerLoad } from './$types';

const most = 100;

/** What was asked for, or the question itself: too long a one is asked again, in words. */
export const load: PageServerLoad = async ({ url }) => {
  const { ask, language } = visit();
  const filter = readFilter(url.searchParams);
  if (filter.q) {
    const empty = [...url.searchParams.values()].includes('');
    return empty
      ? redirect(302, address(catalogueAddress(filter)))
      : { found: await listing({ ...filter, q: filter.q }) };
  }
  const kinds = await ask('catalogue.list-kinds', { language });
  return {
    kinds: kinds.items.filter(({ crafts }) => crafts > 0),
    tooLong: (url.searchParams.get('q') ?? '').trim().length > most,
  };
};
