import type { Answer, Language } from '@rakkarya/contracts';

type CraftItem = Answer<'catalogue.list-crafts'>['items'][number];

/** The columns of `listing` that a page of crafts is made of. */
export const LISTED = `
  craft_id, listing.shelf_no, listing.slug, title_id, title_en, listing.kind, kind_id, kind_en, listing.price, call_number,
  available, showroom, at_once, lead_days, made_days, listing.producer_slug, producer_name, listing.village, village_name, image, stars, reviews, sold`;

/** A row of `listing` as the database hands it over: bigint as text. */
export interface ListedCraft {
  craft_id: string;
  shelf_no: string;
  slug: string;
  title_id: string;
  title_en: string;
  kind: string;
  kind_id: string;
  kind_en: string;
  price: string;
  call_number: string;
  available: number;
  showroom: number;
  at_once: number;
  lead_days: number;
  made_days: number | null;
  producer_slug: string;
  producer_name: string;
  village: string;
  village_name: string;
  image: string | null;
  /** The sum of what buyers gave. */
  stars: number;
  reviews: number;
  sold: number;
}

export const itemOf = (row: ListedCraft, language: Language): CraftItem => ({
  slug: row.slug,
  title: row[`title_${language}`],
  kind: { code: row.kind, name: row[`kind_${language}`] },
  price: Number(row.price),
  available: row.available,
  showroom: row.showroom,
  leadDays: leadDays(row),
  callNumber: row.call_number,
  producer: { slug: row.producer_slug, name: row.producer_name },
  village: { code: row.village, name: row.village_name },
  image: row.image,
  rating: row.reviews === 0 ? null : { average: Math.round((100 * row.stars) / row.reviews) / 100, count: row.reviews },
  sold: row.sold,
});

/** Of what can be had now: when only made-to-order variants are left, theirs; when nothing is left, the shortest of all. */
const leadDays = ({ available, at_once, lead_days, made_days }: ListedCraft): number =>
  available > 0 && at_once === 0 ? (made_days ?? lead_days) : lead_days;
