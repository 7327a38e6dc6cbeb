import type { DataSource } from 'typeorm';
import { DAYS_KEPT } from '../broker/stream.js';
import { sweepRows } from './sweep-rows.js';

/**
 * Deletes what is too old to be needed: told facts, the memory of events that can no longer come again, and what was set aside
 * and has been digested since. What still waits for a person stays.
 */
export async function sweep(db: DataSource): Promise<void> {
  await sweepRows(db, 'outbox', `sent_at IS NOT NULL AND happened_at < now() - interval '${DAYS_KEPT.outbox} days'`);
  await sweepRows(db, 'inbox', `seen_at < now() - interval '${DAYS_KEPT.inbox} days'`);
  await sweepRows(db, 'set_aside', `replayed_at < now() - interval '${DAYS_KEPT.outbox} days'`);
}
