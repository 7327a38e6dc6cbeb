import type { EntityManager } from 'typeorm';
import { Stock } from '../domain/stock.js';
import { prepared } from './prepared.js';

/**
 * In the order of SKUs, as everybody locks them: those whose wishes cross wait, instead of blocking each other for good.
 * What follows is a statement of its own: in this one, a row that was waited for would be changed, and checked, as it stood before.
 */
export async function lockStock(tx: EntityManager, lines: readonly { sku: string }[]): Promise<Stock[]> {
  if (lines.length === 0) return [];
  const rows = await prepared<Partial<Stock>>(tx, LOCK, [lines.map(({ sku }) => sku)]);
  return rows.map((row) => Object.assign(new Stock(), row));
}

const LOCK = `
  SELECT sku, producer_id AS "producerId", title, picture, workshop, showroom, reserved, version
  FROM stock WHERE sku = ANY($1) ORDER BY sku FOR NO KEY UPDATE`;
