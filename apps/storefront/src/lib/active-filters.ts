import { m } from '@rakkarya/wording';
import type { Filter } from './catalogue-filter.ts';
import { rupiah } from './language.ts';
import type { Listing } from './listing.ts';

interface ActiveFilter {
  name: keyof Filter;
  words: string;
}

/** What narrows this listing, in words, so that each can be taken away again. */
export function activeFilters({ filter, facets }: Pick<Listing, 'filter' | 'facets'>): ActiveFilter[] {
  const district = filter.district && nameOf(facets.districts, filter.district);
  const words: Partial<Record<keyof Filter, string | undefined>> = {
    q: filter.q && `“${filter.q}”`,
    kind: filter.kind && nameOf(facets.kinds, filter.kind),
    village: filter.village && nameOf(facets.villages, filter.village),
    district: district && m.village_district({ name: district }),
    producer: facets.producers.find(({ slug }) => slug === filter.producer)?.name ?? filter.producer,
    material: filter.material && nameOf(facets.materials, filter.material),
    priceMin: filter.priceMin === undefined ? undefined : m.catalogue_from_price({ price: rupiah(filter.priceMin) }),
    priceMax: filter.priceMax === undefined ? undefined : m.catalogue_to_price({ price: rupiah(filter.priceMax) }),
    ready: filter.ready ? m.craft_ready() : undefined,
    made: filter.made ? m.finding_made() : undefined,
    showroom: filter.showroom ? m.craft_in_showroom() : undefined,
  };
  return Object.entries(words).flatMap(([name, said]) => (said ? [{ name: name as keyof Filter, words: said }] : []));
}

const nameOf = (named: { code: string; name: string }[], code: string): string =>
  named.find((item) => item.code === code)?.name ?? code;
