import { z } from 'zod';

/** Whole rupiah. There is no smaller unit in the trade, so amounts are integers everywhere. */
export const rupiah = z.int().min(0).max(1_000_000_000_000).meta({ id: 'Rupiah' });
export type Rupiah = z.infer<typeof rupiah>;

/** A variant's stock-keeping unit, as printed on its shelf tag. Letters, digits, hyphens; no 0/O/1/I confusion is enforced by whoever coins it. */
export const sku = z
  .string()
  .regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/)
  .max(40)
  .meta({ id: 'Sku' });

/** A readable address part: lower-case words joined by hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(120);

/** Kemendagri area code: province `35`, regency `35.05`, district `35.05.01`, village `35.05.01.2001`. Source: decree 300.2.2-2138/2025. */
export const areaCode = z
  .string()
  .regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/)
  .meta({ id: 'AreaCode' });

/** ISO 8601 in UTC. */
export const instant = z.iso.datetime();

export const language = z.enum(['id', 'en']);
export type Language = z.infer<typeof language>;

/** What a person wrote, in Indonesian, and in English where somebody translated it. */
export const bilingual = (max: number) =>
  z.strictObject({ id: z.string().trim().min(1).max(max), en: z.string().trim().min(1).max(max).optional() });

/** Where to go on: opaque to the caller, at most 400 characters. */
export const cursor = z.string().max(400);

/** Slices a list: `limit` rows after the place that the last answer's `next` names. */
export const paging = { limit: z.int().min(1).max(100).default(24), after: cursor.optional() };

export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: cursor.nullable() });
