import { BrokenRule } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';
import type { CraftContent } from '../domain/craft.js';

/** These variants and no others are offered from now on. A SKU once used is the craft's for ever: it is printed on tags. */
export async function offerVariants(
  tx: EntityManager,
  craftId: string,
  variants: CraftContent['variants'],
): Promise<void> {
  const claimed: { sku: string }[] = await tx.query(
    `INSERT INTO variant AS known (craft_id, sku, offered, position, title_id, title_en, price, weight, lead_days)
     SELECT $1, told.sku, true, told.position, told.title ->> 'id', coalesce(told.title ->> 'en', told.title ->> 'id'),
       told.price, told.weight, told."leadDays"
     FROM jsonb_to_recordset($2) AS told (sku text, position integer, title jsonb, price bigint, weight integer, "leadDays" integer)
     ORDER BY told.sku
     ON CONFLICT (sku) DO UPDATE SET offered = true, position = excluded.position, title_id = excluded.title_id,
       title_en = excluded.title_en, price = excluded.price, weight = excluded.weight, lead_days = excluded.lead_days
     WHERE known.craft_id = excluded.craft_id
     RETURNING sku`,
    [craftId, JSON.stringify(variants.map((variant, position) => ({ ...variant, position })))],
  );
  const taken = variants.find(({ sku }) => !claimed.some((mine) => mine.sku === sku));
  if (taken) throw new BrokenRule('sku-taken', { sku: taken.sku });

  await tx.query('UPDATE variant SET offered = false WHERE craft_id = $1 AND sku <> ALL ($2)', [
    craftId,
    variants.map(({ sku }) => sku),
  ]);
}
