import { m } from '@rakkarya/wording';
import type { Filter } from './catalogue-filter.ts';
import { rupiah } from './language.ts';
import type { Listing } from './listing.ts';

interface ActiveFilter {
  name: keyof Filter;
  words: string;
}

/** What narrows this listing, in words, so that each can be taken away again. */
export function activeFilters({ filter, villages }: Listing): ActiveFilter[] {
  const words: Partial<Record<keyof Filter, string | undefined>> = {
    q: filter.q && `“${filter.q}”`,
    village: filter.village && nameOf(villages, filter.village),
    district:
      filter.district &&
      m.village_district({
        name: nameOf(
          villages.map(({ district }) => district),
          filter.district,
        ),
      }),
    producer:
      villages.flatMap(({ groups }) => groups).find(({ slug }) => slug === filter.producer)?.name ?? filter.producer,
    priceMin: filter.priceMin === undefined ? undefined : m.catalogue_from_price({ price: rupiah(filter.priceMin) }),
    priceMax: filter.priceMax === undefined ? undefined : m.catalogue_to_price({ price: rupiah(filter.priceMax) }),
    ready: filter.ready ? m.craft_ready() : undefined,
    showroom: filter.showroom ? m.craft_in_showroom() : undefined,
  };
  return Object.entries(words).flatMap(([name, said]) => (said ? [{ name: name as keyof Filter, words: said }] : []));
}

const nameOf = (areas: { code: string; name: string }[], code: string): string =>
  areas.find((area) => area.code === code)?.name ?? code;
