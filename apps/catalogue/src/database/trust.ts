import type { EntityManager } from 'typeorm';

/** Brings what a listing says of reviews and sales to what is known of them. */
export const RATE_LISTING = `
  UPDATE listing SET stars = trust.stars, reviews = trust.reviews, sold = trust.sold
  FROM trust WHERE trust.craft_id = $1 AND listing.craft_id = $1`;

/** Counts the craft's shown reviews anew. Its row is held first, so that two who count at once count after one another. */
export async function countReviews(tx: EntityManager, craftId: string): Promise<void> {
  await tx.query('INSERT INTO trust (craft_id) VALUES ($1) ON CONFLICT DO NOTHING', [craftId]);
  await tx.query('SELECT 1 FROM trust WHERE craft_id = $1 FOR UPDATE', [craftId]);
  await tx.query(
    `UPDATE trust SET stars = counted.stars, reviews = counted.reviews
     FROM (SELECT coalesce(sum(stars), 0) AS stars, count(*) AS reviews FROM review WHERE craft_id = $1 AND status = 'shown') AS counted
     WHERE craft_id = $1`,
    [craftId],
  );
  await tx.query(RATE_LISTING, [craftId]);
}

/** Adds pieces that were handed over to what their crafts have sold; locks the crafts in order. */
export async function countSales(tx: EntityManager, lines: readonly { sku: string; quantity: number }[]) {
  const crafts: { craft_id: string }[] = await tx.query(
    `INSERT INTO trust AS known (craft_id, sold)
     SELECT craft_id, sum(quantity) FROM jsonb_to_recordset($1) AS line (sku text, quantity integer) JOIN variant USING (sku)
     GROUP BY craft_id ORDER BY craft_id
     ON CONFLICT (craft_id) DO UPDATE SET sold = known.sold + excluded.sold
     RETURNING craft_id`,
    [JSON.stringify(lines)],
  );
  for (const { craft_id } of crafts) await tx.query(RATE_LISTING, [craft_id]);
}
