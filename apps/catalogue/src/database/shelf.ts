import type { EntityManager } from 'typeorm';
import { COUNT_LISTING, COUNT_VARIANTS, WRITE_LISTING, WRITE_SEARCH, WRITE_TITLE_WORDS } from './shelf.sql.js';
import { RATE_LISTING } from './trust.js';

/**
 * Lists a published craft and counts its stock. The order matters: its SKUs are held before they are summed, so that
 * what is told of them meanwhile is either in the sum or added to it afterwards.
 */
export async function putOnShelf(tx: EntityManager, craftId: string): Promise<void> {
  await tx.query(COUNT_VARIANTS, [craftId]);
  await tx.query(WRITE_LISTING, [[craftId]]);
  await tx.query(COUNT_LISTING, [craftId]);
  await tx.query(RATE_LISTING, [craftId]);
  await reword(tx, [craftId]);
}

export async function takeOffShelf(tx: EntityManager, craftId: string): Promise<void> {
  await tx.query('DELETE FROM search WHERE craft_id = $1', [craftId]);
  await tx.query('DELETE FROM listing WHERE craft_id = $1', [craftId]);
}

/** Writes anew what listings and search say of these crafts, their kind and their group; counts stay as they are. */
export async function relabel(tx: EntityManager, craftIds: string[]): Promise<void> {
  if (craftIds.length === 0) return;
  await tx.query(WRITE_LISTING, [craftIds]);
  await reword(tx, craftIds);
}

/** Writes anew the words by which these crafts are found. */
export async function reword(tx: EntityManager, craftIds: string[]): Promise<void> {
  await tx.query(WRITE_SEARCH, [craftIds]);
  await tx.query(WRITE_TITLE_WORDS, [craftIds]);
}

/** The crafts on the shelf for which the condition holds; `$1` in it is `value`. */
export async function craftsOnShelf(tx: EntityManager, condition: string, value: unknown): Promise<string[]> {
  const crafts: { id: string }[] = await tx.query(`SELECT id FROM craft WHERE on_shelf AND ${condition} ORDER BY id`, [
    value,
  ]);
  return crafts.map(({ id }) => id);
}
