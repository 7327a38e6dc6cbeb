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

/** As `once`, for those of several events that this reader has not seen, in their order; each is among them once. */
export async function onceEach<E extends Pick<Event, 'reader' | 'id'>>(
  db: DataSource,
  events: readonly E[],
  work: (tx: EntityManager, fresh: E[]) => Promise<void>,
): Promise<void> {
  const known = new Map(events.map((event) => [event.id.toLowerCase(), event]));
  await db.transaction(async (tx) => {
    const rows: { id: string }[] = await tx.query(
      `INSERT INTO inbox (reader, event_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING RETURNING event_id AS id`,
      [events[0]?.reader, [...known.keys()].sort()],
    );
    const ids = new Set(rows.map(({ id }) => id));
    const fresh = [...known].flatMap(([id, event]) => (ids.has(id) ? [event] : []));
    if (fresh.length > 0) await work(tx, fresh);
  });
}
