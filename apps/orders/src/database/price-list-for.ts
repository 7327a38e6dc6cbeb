import { inList } from '@rakkarya/service';
import type { EntityManager } from 'typeorm';
import { zonesOf, type Destination, type Tariff } from '../domain/delivery-tariff.js';
import type { Offer } from '../domain/price-list.js';

/** What these SKUs cost now and what it costs to bring them there, in one statement; who sells them only if both the group and its payee are known. */
export async function priceListFor(
  db: EntityManager,
  wanted: readonly { sku: string }[],
  to: Destination,
): Promise<{ offers: Offer[]; tariffs: Tariff[] }> {
  const skus = inList(
    2,
    wanted.map(({ sku }) => sku),
  );
  const rows: (Offer & { tariff: Tariff | null })[] = await db.query(pricesOf(skus.places), [
    zonesOf(to),
    ...skus.values,
  ]);
  const offers = rows.map(({ tariff: _, ...offer }) => offer);
  return { offers, tariffs: rows[0]?.tariff ? [rows[0].tariff] : [] };
}

const pricesOf = (places: string): string => `
  SELECT sku, price::double precision AS price, weight, lead_days AS "leadDays", title, craft,
    CASE WHEN payee.payee_id IS NOT NULL THEN
      jsonb_build_object('id', maker.producer_id, 'name', maker.name, 'village', maker.village_code,
        'payee', jsonb_build_object('id', payee.payee_id, 'name', payee.name, 'account', payee.account, 'qris', payee.qris))
    END AS seller,
    (SELECT jsonb_build_object('zone', zone, 'steps', steps, 'perKilogram', per_kilogram)
     FROM tariffs WHERE zone = ANY ($1) ORDER BY array_position($1, zone) LIMIT 1) AS tariff
  FROM offers LEFT JOIN makers AS maker USING (producer_id) LEFT JOIN payees AS payee USING (payee_id)
  WHERE sku IN ${places}`;
