import type { Answer } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';
import type { Whose } from '../domain/own.js';

export type StockItem = Answer<'producers.move-stock'>;
type Wanted = Whose & { sku?: string; slug?: string; q?: string; after?: string; limit: number };

/** Variants as their keepers see them, in the order of their SKUs. */
export function stockItems(
  db: EntityManager,
  { producerId, sku, slug, q, after, limit }: Wanted,
): Promise<StockItem[]> {
  return db.query(
    `SELECT sku, title, json_build_object('id', producers.id, 'name', producers.name) AS producer,
       on_hand AS "onHand", reserved, on_hand - reserved AS available,
       json_build_object('workshop', workshop, 'showroom', showroom) AS places, picture AS image
     FROM stock JOIN producers ON producers.id = producer_id
     WHERE ($1::uuid IS NULL OR producer_id = $1)
       AND ($2::text IS NULL OR sku = $2)
       AND ($3::text IS NULL OR slug = $3)
       AND ($4::text IS NULL OR (sku || ' ' || title) ILIKE $4)
       AND ($5::text IS NULL OR sku > $5)
     ORDER BY sku LIMIT $6`,
    [producerId, sku, slug, q && `%${q.replace(/[\\%_]/g, '\\$&')}%`, after, limit],
  );
}

export async function stockItem(db: EntityManager, sku: string): Promise<StockItem> {
  const [item] = await stockItems(db, { sku, limit: 1 });
  if (!item) throw new Error(`${sku} vanished while it was locked`);
  return item;
}
