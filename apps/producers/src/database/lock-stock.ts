import { inList } from '@rakkarya/service';
import type { EntityManager } from 'typeorm';
import { Stock } from '../domain/stock.js';

/**
 * In the order of SKUs, as everybody locks them: those whose wishes cross wait, instead of blocking each other for good.
 * What follows is a statement of its own: in this one, a row that was waited for would be changed, and checked, as it stood before.
 */
export async function lockStock(tx: EntityManager, lines: readonly { sku: string }[]): Promise<Stock[]> {
  const skus = inList(
    1,
    lines.map(({ sku }) => sku),
  );
  const rows: Partial<Stock>[] = await tx.query(lockOf(skus.places), skus.values);
  return rows.map((row) => Object.assign(new Stock(), row));
}

const lockOf = (places: string): string => `
  SELECT sku, producer_id AS "producerId", title, picture, workshop, showroom, reserved, version
  FROM stock WHERE sku IN ${places} ORDER BY sku FOR NO KEY UPDATE`;
