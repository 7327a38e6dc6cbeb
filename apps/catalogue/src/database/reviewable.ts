import type { Answer, Language } from '@rakkarya/contracts';
import type { DataSource } from 'typeorm';
import { ABOUT, aboutOf, type AboutRow } from './voices.js';

type Item = Answer<'catalogue.list-own-reviews'>['items'][number];
interface Row extends AboutRow {
  order_number: string;
  sku: string;
  variant_id: string;
  variant_en: string;
  review: Item['review'];
}

/** What completed orders brought, in the order in which these are named, each line with the review it has. */
export async function reviewableIn(db: DataSource, orders: readonly string[], language: Language): Promise<Item[]> {
  const rows: Row[] = await db.query(
    `SELECT order_number, bought_line.sku, variant.title_id AS variant_id, variant.title_en AS variant_en, ${ABOUT},
       (SELECT json_build_object('stars', stars, 'words', words, 'pictures', pictures, 'status', status, 'reason', reason)
        FROM review WHERE review.order_number = bought_line.order_number AND review.sku = bought_line.sku) AS review
     FROM bought_line JOIN variant USING (sku) JOIN craft ON craft.id = variant.craft_id
     WHERE order_number = ANY ($1) ORDER BY array_position($1, order_number), sku`,
    [orders],
  );
  return rows.map((row) => ({
    order: row.order_number,
    sku: row.sku,
    variant: row[`variant_${language}`],
    craft: aboutOf(row, language),
    review: row.review,
  }));
}
