import type { DataSource } from 'typeorm';
import { DAYS_KEPT } from '../broker/stream.js';

const AT_A_TIME = 5_000;

/** Deletes what is too old to be needed: told facts, and the memory of events that can no longer come again. */
export async function sweep(db: DataSource): Promise<void> {
  await sweepRows(db, 'outbox', `sent_at IS NOT NULL AND happened_at < now() - interval '${DAYS_KEPT.outbox} days'`);
  await sweepRows(db, 'inbox', `seen_at < now() - interval '${DAYS_KEPT.inbox} days'`);
}

/** In portions, so that nothing is locked for long. */
async function sweepRows(db: DataSource, table: 'outbox' | 'inbox', old: string): Promise<void> {
  const portion = `DELETE FROM ${table} WHERE ctid = ANY(ARRAY(SELECT ctid FROM ${table} WHERE ${old} LIMIT ${AT_A_TIME}))`;
  for (let deleted = AT_A_TIME; deleted === AT_A_TIME;) [, deleted] = await db.query<[unknown, number]>(portion);
}
