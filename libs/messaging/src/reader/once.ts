import type { Event } from '@rakkarya/contracts';
import type { DataSource, EntityManager } from 'typeorm';

/**
 * Runs `work` in one transaction, and not at all if this reader has seen this event before.
 * What `work` throws undoes everything, the memory of having seen the event included.
 */
export async function once(
  db: DataSource,
  { reader, id }: Pick<Event, 'reader' | 'id'>,
  work: (tx: EntityManager) => Promise<void>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const fresh: unknown[] = await tx.query(
      'INSERT INTO inbox (reader, event_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1',
      [reader, id],
    );
    if (fresh.length > 0) await work(tx);
  });
}
