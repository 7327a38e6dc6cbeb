import type { EntityManager } from 'typeorm';
import type { Offer } from '../domain/price-list.js';

/** What these SKUs cost now, in one statement; who sells them only if both the group and its payee are known. */
export async function priceListFor(db: EntityManager, wanted: readonly { sku: string }[]): Promise<Offer[]> {
  return db.query(
    `SELECT sku, price::double precision AS price, weight, title, craft,
       CASE WHEN payee.payee_id IS NOT NULL THEN
         jsonb_build_object('id', maker.producer_id, 'name', maker.name,
           'payee', jsonb_build_object('id', payee.payee_id, 'name', payee.name, 'account', payee.account))
       END AS seller
     FROM offers LEFT JOIN makers AS maker USING (producer_id) LEFT JOIN payees AS payee USING (payee_id)
     WHERE sku = ANY ($1)`,
    [wanted.map(({ sku }) => sku)],
  );
}
