import { z } from 'zod';
import { bilingual, language, rupiah, sku, slug } from './values.js';

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
  /** What the programme invites to is no longer what it was: for whoever shows it. No service reads it. */
  'catalogue.activity-changed': z.object({ activityId: z.uuid() }),
  /** Somebody who waited for a variant can have it: they are to be told, this once. */
  'catalogue.wait-ended': z.object({
    waitId: z.uuid(),
    sku,
    slug,
    title: bilingual(120),
    variant: bilingual(80),
    /** By phone or by e-mail. */
    contact: z.object({
      phone: z.string().nullable(),
      email: z.string().nullable(),
      language,
      accountId: z.string().nullable(),
    }),
  }),
};
