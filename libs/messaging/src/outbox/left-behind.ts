import type { DataSource } from 'typeorm';
import type { Route } from './fresh-facts.js';
import type { Outbox } from './outbox.js';

const BATCH = 200;
const BATCHES_AT_ONCE = 3;

/** What was published went into a stream that is not the one it was meant for. */
export class AnotherStream extends Error {}

/**
 * The long way: publishes what no one else has, after a crash, an outage or a replay. Instances share the work, since the
 * rows are locked while they are being published. Resolves with whether there may be more; rejects with the first refusal,
 * after marking what was taken.
 */
export async function publishLeftBehind(db: DataSource, outbox: Outbox, route: Route): Promise<boolean> {
  if ((await publishBatch(db, outbox, route)) < BATCH) return false;
  const counts = await Promise.all(Array.from({ length: BATCHES_AT_ONCE }, () => publishBatch(db, outbox, route)));
  return counts.includes(BATCH);
}

async function publishBatch(db: DataSource, outbox: Outbox, { publisher, epoch }: Route): Promise<number> {
  const outcomes = await db.transaction(async (tx) => {
    const facts = await outbox.leftBehind(tx, BATCH);
    const settled = await Promise.allSettled(facts.map((fact) => publisher.publish(fact)));
    const sent = facts.filter((_, i) => settled[i]?.status === 'fulfilled');
    const marked =
      sent.length > 0
        ? await outbox.markSent(
            sent.map(({ id }) => id),
            epoch,
            tx,
          )
        : 0;
    if (marked < sent.length) throw new AnotherStream('the stream has become another one');
    return settled;
  });
  const refused = outcomes.find((outcome) => outcome.status === 'rejected');
  if (refused) throw refused.reason;
  return outcomes.length;
}
