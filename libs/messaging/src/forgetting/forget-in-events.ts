import { withoutPerson } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';
import { DAYS_KEPT } from '../broker/stream.js';

interface Kept {
  id: string;
  text: string;
}

/**
 * Blanks who the buyer is in what was told of these orders: replayed, it has the same effect and names nobody. `since` is
 * when the eldest of them began, and keeps the search out of older rows.
 */
export async function forgetInOutbox(tx: EntityManager, orderIds: readonly string[], since: Date): Promise<void> {
  const told: Kept[] = await tx.query(
    `SELECT id, data::text AS text FROM outbox
     WHERE happened_at >= $2::timestamptz - interval '1 hour' AND data ->> 'orderId' = ANY ($1::text[]) ORDER BY id FOR UPDATE`,
    [orderIds, since],
  );
  await rewrite(tx, 'UPDATE outbox AS kept SET data = blank.text::json', told);
}

/** The same in what was told to somebody of an account, about no order. */
export async function forgetAccountInOutbox(tx: EntityManager, accountId: string): Promise<void> {
  const told: Kept[] = await tx.query(
    `SELECT id, data::text AS text FROM outbox
     WHERE happened_at >= now() - make_interval(days => $2) AND data #>> '{contact,accountId}' = $1 ORDER BY id FOR UPDATE`,
    [accountId, DAYS_KEPT.outbox + 1],
  );
  await rewrite(tx, 'UPDATE outbox AS kept SET data = blank.text::json', told);
}

/**
 * The same in what this service could not digest and what names one of these ids, of orders or accounts. What is no JSON can
 * be replayed by nobody, and is emptied.
 */
export async function forgetInSetAside(tx: EntityManager, ids: readonly string[]): Promise<void> {
  const aside: Kept[] = await tx.query(
    `SELECT id, body AS text FROM set_aside WHERE body LIKE ANY ($1::text[]) ORDER BY id FOR UPDATE`,
    [ids.map((id) => `%${id}%`)],
  );
  await rewrite(tx, 'UPDATE set_aside AS kept SET body = blank.text', aside);
}

async function rewrite(tx: EntityManager, update: string, rows: readonly Kept[]): Promise<void> {
  const changed = rows.map((row) => ({ ...row, blank: blanked(row.text) })).filter(({ text, blank }) => text !== blank);
  if (changed.length === 0) return;
  await tx.query(`${update} FROM unnest($1::uuid[], $2::text[]) AS blank (id, text) WHERE kept.id = blank.id`, [
    changed.map(({ id }) => id),
    changed.map(({ blank }) => blank),
  ]);
}

function blanked(text: string): string {
  const data = parsed(text);
  if (data === null) return '{}';
  const blank = withoutPerson(data);
  return blank === data ? text : JSON.stringify(blank);
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : null;
  } catch {
    return null;
  }
}
