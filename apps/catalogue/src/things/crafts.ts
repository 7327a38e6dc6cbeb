import { randomBytes } from 'node:crypto';
import type { CraftContent } from '../domain/craft.js';

interface Wish extends Partial<Omit<CraftContent, 'title' | 'description' | 'materials'>> {
  title?: string;
  titleEn?: string;
  description?: string;
  materials?: string;
  sku?: string;
  price?: number;
  leadDays?: number;
}

export const fresh = (): string => randomBytes(4).toString('hex');

/** A craft like many others; every one has its own slug and SKU. */
export function aCraftContent(wish: Wish = {}): CraftContent {
  const {
    title = 'Kendang jimbe kayu mahoni',
    titleEn,
    description = 'Dibuat satu per satu.',
    materials = 'Kayu mahoni',
    ...rest
  } = wish;
  const { sku = `SKU-${fresh().toUpperCase()}`, price = 250_000, leadDays = 0, ...own } = rest;
  return {
    slug: `karya-${fresh()}`,
    kind: 'alat-musik',
    title: { id: title, ...(titleEn && { en: titleEn }) },
    description: { id: description },
    materials: { id: materials },
    size: '',
    provenance: {},
    pictures: [],
    variants: [aVariant({ sku, price, leadDays })],
    ...own,
  };
}

type Variant = CraftContent['variants'][number];

export const aVariant = (wish: Partial<Variant> = {}): Variant => ({
  sku: `SKU-${fresh().toUpperCase()}`,
  title: { id: 'Sedang' },
  price: 250_000,
  weight: 1800,
  leadDays: 0,
  ...wish,
});
