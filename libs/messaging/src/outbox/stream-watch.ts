import { jetstreamManager, type StreamInfo } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { DataSource, EntityManager } from 'typeorm';
import { DAYS_KEPT, STREAM } from '../broker/stream.js';

interface Known {
  createdAt: string;
  lastSeq: string;
  epoch: number;
}

/** Notices that the broker's data are not what they were: wiped, or older than what it has acknowledged. */
export class StreamWatch {
  constructor(private readonly db: DataSource) {}

  /**
   * Answers the number of the stream's life. When a new one has begun, everything of the last 30 days is marked as unsent;
   * of several instances one does it. Rejects when there is no stream.
   */
  async epoch(connection: NatsConnection): Promise<number> {
    return this.db.transaction(async (tx) => {
      const known = await this.#known(tx);
      const { created, state } = await streamInfo(connection);
      const isAnother = created !== known.createdAt || state.last_seq < Number(known.lastSeq);
      if (isAnother && known.createdAt) await markUnsent(tx);
      const epoch = isAnother ? known.epoch + 1 : known.epoch;
      if (isAnother || state.last_seq > Number(known.lastSeq)) {
        await tx.query('UPDATE relay_state SET created_at = $1, last_seq = $2, epoch = $3', [
          created,
          state.last_seq,
          epoch,
        ]);
      }
      return epoch;
    });
  }

  async #known(tx: EntityManager): Promise<Known> {
    await tx.query(
      `INSERT INTO relay_state (stream, created_at, last_seq, epoch) VALUES ($1, '', 0, 0) ON CONFLICT DO NOTHING`,
      [STREAM],
    );
    const [known] = await tx.query(
      'SELECT created_at AS "createdAt", last_seq AS "lastSeq", epoch FROM relay_state FOR UPDATE',
    );
    return known;
  }
}

async function streamInfo(connection: NatsConnection): Promise<StreamInfo> {
  const manager = await jetstreamManager(connection, { checkAPI: false, timeout: 3_000 });
  return manager.streams.info(STREAM);
}

async function markUnsent(tx: EntityManager): Promise<void> {
  await tx.query('SET LOCAL statement_timeout = 0');
  await tx.query(
    'UPDATE outbox SET sent_at = NULL WHERE sent_at IS NOT NULL AND happened_at > now() - make_interval(days => $1)',
    [DAYS_KEPT.outbox],
  );
}
