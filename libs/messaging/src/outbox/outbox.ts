import type { DataSource, EntityManager } from 'typeorm';
import type { OutgoingFact } from './announced.js';

/** The statements on the outbox. Several processes run them side by side. */
export class Outbox {
  constructor(private readonly db: DataSource) {}

  /** The eldest that nobody has in hand, locked as long as `tx` lasts. Whoever announced the youngest is publishing them. */
  async leftBehind(tx: EntityManager, limit: number): Promise<OutgoingFact[]> {
    return tx.query(
      `SELECT id, name, data::text AS data, correlation_id AS "correlationId", happened_at AS "happenedAt"
       FROM outbox WHERE sent_at IS NULL AND happened_at < now() - interval '2 seconds'
       ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [limit],
    );
  }

  /**
   * Not if the stream has become another since: what its predecessor acknowledged may be gone. The row lock makes sure
   * that this is either over before a replay begins or sees that one has begun. Answers how many rows were marked.
   */
  async markSent(ids: string[], epoch: number, tx: EntityManager = this.db.manager): Promise<number> {
    const [, marked] = await tx.query<[unknown, number]>(
      `WITH same AS (SELECT FROM relay_state WHERE epoch = $2 FOR SHARE)
       UPDATE outbox SET sent_at = now() FROM same WHERE id = ANY($1) AND sent_at IS NULL`,
      [ids, epoch],
    );
    return marked;
  }
}
