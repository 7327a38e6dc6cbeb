import { z } from 'zod';
import { craftFilter } from './catalogue.requests.js';
import { areaCode, language, rupiah, slug } from './values.js';

/** Where one price band ends and the next begins: the first is what costs less than the first of these. */
export const priceBounds = [25_000, 50_000, 100_000, 250_000, 500_000] as const;

const crafts = z.int().min(0);
const list = craftFilter.omit({ sort: true, limit: true, after: true });

/** What a list may be narrowed by: everything but the words, the order and the slice. */
export const narrowing = z.enum([
  'kind',
  'village',
  'district',
  'producer',
  'material',
  'priceMin',
  'priceMax',
  'ready',
  'made',
  'showroom',
]);
export type Narrowing = z.infer<typeof narrowing>;

/**
 * For everything a list can be narrowed by, how many crafts that would leave; each with the other filters applied, not its own.
 * Places, groups and materials without crafts are left out, and of very many only those with the most crafts are named.
 */
export const craftFacets = z
  .object({
    /** How many crafts the list has. */
    total: crafts,
    /** So many were found that not all were counted: every number is "at least". */
    capped: z.boolean(),
    kinds: z.array(z.object({ code: slug, name: z.string(), crafts })),
    districts: z.array(z.object({ code: areaCode, name: z.string(), crafts })),
    villages: z.array(z.object({ code: areaCode, name: z.string(), district: areaCode, crafts })),
    producers: z.array(z.object({ slug, name: z.string(), crafts })),
    materials: z.array(z.object({ code: slug, name: z.string(), crafts })),
    /** Both ends belong to the band; the last has no end. */
    prices: z.array(z.object({ from: rupiah, to: rupiah.nullable(), crafts })),
    ready: crafts,
    made: crafts,
    showroom: crafts,
  })
  .meta({ id: 'CraftFacets' });

export const findingRequests = {
  'catalogue.list-facets': { ask: list.extend({ language }), answer: craftFacets },
  /** For a list without crafts: which of its conditions to give up, and how many crafts that would find. */
  'catalogue.list-looser': {
    ask: list.extend({ language }),
    answer: z.object({
      items: z.array(z.object({ without: z.array(z.union([narrowing, z.literal('q')])), crafts })),
      capped: z.boolean(),
    }),
  },
  /** What stands on the shelf, as the home page tells it. */
  'catalogue.count-crafts': {
    ask: z.strictObject({}),
    answer: z.object({ crafts, producers: crafts, villages: crafts }),
  },
};
