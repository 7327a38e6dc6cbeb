import { redirect } from '@sveltejs/kit';
import { catalogueAddress, readFilter } from '#lib/catalogue-filter.ts';
import { address } from '#lib/language.ts';
import { listing } from '#lib/listing.ts';
import type { PageServerLoad } from './$types';

/** A form sends its empty fields along; the address one shares has none, and a kind and a search have their own pages. */
export const load: PageServerLoad = ({ url }) => {
  const filter = readFilter(url.searchParams);
  const fromForm = [...url.searchParams.values()].includes('');
  if (filter.kind || filter.q || fromForm) redirect(302, address(catalogueAddress(filter)));
  return listing(filter);
};
