import { z } from 'zod';
import { bilingual, rupiah, sku, slug } from './values.js';

export const offeredVariant = z.strictObject({
  sku,
  title: bilingual(80),
  price: rupiah,
  /** Grams, packed. */
  weight: z.int().min(1).max(100_000),
  /** Working days until it can be sent; 0 is ready now. */
  leadDays: z.int().min(0).max(180),
});

export const catalogue = {
  /** How the craft stands from now on; said again, with a higher version, whenever it changes. */
  'catalogue.craft-published': z.object({
    craftId: z.uuid(),
    version: z.int().positive(),
    slug,
    title: bilingual(120),
    kind: slug,
    producerId: z.uuid(),
    picture: z.string().nullable(),
    variants: z.array(offeredVariant).nonempty(),
  }),
  'catalogue.craft-withdrawn': z.object({
    craftId: z.uuid(),
    version: z.int().positive(),
    producerId: z.uuid(),
    skus: z.array(sku),
  }),
  /** What people say of it, as shown, is no longer what it was: for whoever shows it. No service reads it. */
  'catalogue.craft-discussed': z.object({ craftId: z.uuid(), slug }),
};
