import { z } from 'zod';
import { caller } from './caller.js';
import { offeredVariant } from './catalogue.js';
import { area } from './producers.js';
import { areaCode, bilingual, language, page, paging, rupiah, sku, slug } from './values.js';

const makers = z.object({ slug, name: z.string() });

/** A picture's name: the SHA-256 of its stored bytes, so an address never changes its content. */
export const pictureId = z.string().regex(/^[0-9a-f]{64}$/);

/** What buyers gave it on average, to two decimals, in reviews that are shown. */
export const rating = z.object({ average: z.number().min(1).max(5), count: z.int().min(1) }).meta({ id: 'Rating' });

export const craftItem = z
  .object({
    slug,
    title: z.string(),
    kind: z.object({ code: slug, name: z.string() }),
    /** The lowest of its variants' prices. */
    price: rupiah,
    available: z.int().min(0),
    showroom: z.int().min(0),
    leadDays: z.int().min(0),
    callNumber: z.string(),
    producer: makers,
    village: area,
    image: pictureId.nullable(),
    /** Null as long as no review is shown. */
    rating: rating.nullable(),
    /** Pieces of completed orders. */
    sold: z.int().min(0),
  })
  .meta({ id: 'CraftItem' });

/** Book → activity → makers → craft: how a craft came to be. */
export const provenance = z.strictObject({
  book: z
    .strictObject({
      title: z.string().max(200),
      author: z.string().max(120).optional(),
      callNumber: z.string().max(40).optional(),
    })
    .optional(),
  activity: z
    .strictObject({
      title: z.string().max(200),
      heldOn: z.iso.date().optional(),
      village: z.string().max(80).optional(),
    })
    .optional(),
  /** Whom it was made by, each by name with their consent: without it a name cannot be published. */
  makers: z
    .array(z.strictObject({ name: z.string().trim().min(2).max(80), consent: z.literal(true) }))
    .max(12)
    .optional(),
});

export const craft = craftItem
  .extend({
    id: z.uuid(),
    description: z.string(),
    materials: z.string(),
    size: z.string(),
    provenance,
    pictures: z.array(pictureId),
    district: area,
    variants: z.array(
      z.object({
        sku,
        title: z.string(),
        price: rupiah,
        weight: z.int(),
        leadDays: z.int(),
        available: z.int().min(0),
        showroom: z.int().min(0),
      }),
    ),
  })
  .meta({ id: 'Craft' });

export const craftSort = z.enum(['new', 'cheap', 'dear']);

export const craftFilter = z.strictObject({
  q: z.string().trim().max(100).optional(),
  kind: slug.optional(),
  village: areaCode.optional(),
  district: areaCode.optional(),
  producer: slug.optional(),
  /** What it is mainly made of, by the code in the catalogue's own list of materials. */
  material: slug.optional(),
  priceMin: rupiah.optional(),
  priceMax: rupiah.optional(),
  /** Only what can leave today: in stock and not made to order. */
  ready: z.boolean().optional(),
  /** Only what can be ordered now and is made then. */
  made: z.boolean().optional(),
  showroom: z.boolean().optional(),
  sort: craftSort.optional(),
  ...paging,
});

export const craftDraft = z.strictObject({
  slug,
  kind: slug,
  title: bilingual(120),
  description: bilingual(4000),
  materials: bilingual(300),
  size: z.string().trim().max(120).default(''),
  provenance: provenance.default({}),
  pictures: z.array(pictureId).max(10).default([]),
  variants: z.array(offeredVariant).min(1).max(30),
});

export const catalogueRequests = {
  'catalogue.list-crafts': {
    ask: craftFilter.extend({ language }),
    /** `meant`: nothing has the words that were asked for; these crafts have the words that were likely meant. */
    answer: page(craftItem).extend({ meant: z.string().optional() }),
  },
  'catalogue.show-craft': { ask: z.strictObject({ slug, language }), answer: craft },
  /** What a cart shows: the variants of these SKUs that are for sale, in no order. */
  'catalogue.list-variants': {
    ask: z.strictObject({ skus: z.array(sku).max(50), language }),
    answer: z.object({
      items: z.array(
        z.object({
          sku,
          title: z.string(),
          craft: z.object({ slug, title: z.string(), image: pictureId.nullable() }),
          producer: makers,
          price: rupiah,
          weight: z.int(),
          leadDays: z.int(),
          available: z.int().min(0),
        }),
      ),
    }),
  },
  'catalogue.list-kinds': {
    ask: z.strictObject({ language }),
    answer: z.object({
      items: z.array(z.object({ code: slug, name: z.string(), dewey: z.string(), crafts: z.int() })),
    }),
  },
  /** Puts a craft on the shelf, or changes it: the same `craftId` again is the same craft. */
  'catalogue.publish-craft': {
    ask: z.strictObject({ by: caller, craftId: z.uuid(), producerId: z.uuid(), craft: craftDraft }),
    answer: z.object({ craftId: z.uuid(), slug, version: z.int() }),
  },
  'catalogue.withdraw-craft': {
    ask: z.strictObject({ by: caller, craftId: z.uuid() }),
    answer: z.object({ craftId: z.uuid() }),
  },
  /** `bytes` is base64 of an already re-encoded picture, at most 700 KB. */
  'catalogue.store-picture': {
    ask: z.strictObject({
      by: caller,
      mediaType: z.enum(['image/jpeg', 'image/webp']),
      width: z.int(),
      height: z.int(),
      bytes: z.base64().max(950_000),
    }),
    answer: z.object({ id: pictureId }),
  },
  'catalogue.show-picture': {
    ask: z.strictObject({ id: pictureId }),
    answer: z.object({ mediaType: z.string(), bytes: z.base64() }),
  },
};
