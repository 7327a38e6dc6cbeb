import type { Fact } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';
import { correlationFrom, currentCorrelation } from '../correlation.js';
import { rememberAnnounced } from './announced.js';
import { freshId } from './fresh-id.js';

/**
 * Writes the facts beside the change they describe, in its transaction; the relay publishes them after the commit.
 * @throws when `tx` is no transaction: a fact without its change, or a change without its fact, is what this is here to prevent
 */
export async function announce(tx: EntityManager, ...facts: Fact[]): Promise<void> {
  if (!tx.queryRunner?.isTransactionActive) throw new Error('announce() belongs into the transaction of the change');
  if (facts.length === 0) return;
  const correlationId = correlationFrom(currentCorrelation());
  const rows = facts.map(({ name, data }) => ({ id: freshId(), name, data: JSON.stringify(data), correlationId }));
  const values = rows.map((_, i) => `($${i * 3 + 2}, $${i * 3 + 3}, $${i * 3 + 4}, $1)`);
  const [{ happenedAt }] = await tx.query<[{ happenedAt: Date }]>(
    `INSERT INTO outbox (id, name, data, correlation_id) VALUES ${values.join(', ')} RETURNING happened_at AS "happenedAt"`,
    [correlationId, ...rows.flatMap(({ id, name, data }) => [id, name, data])],
  );
  rememberAnnounced(
    tx.queryRunner,
    rows.map((row) => ({ ...row, happenedAt })),
  );
}
