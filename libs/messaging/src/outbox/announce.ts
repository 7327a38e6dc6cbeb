import type { Fact } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';
import { correlationFrom, currentCorrelation } from '../correlation.js';
import { rememberAnnounced, type OutgoingFact } from './announced.js';
import { freshId } from './fresh-id.js';

/** Facts, and the id of the request they go back to; they get a fresh one where it is undefined. */
export interface Told {
  correlationId: string | undefined;
  facts: readonly Fact[];
}

/**
 * Writes the facts beside the change they describe, in its transaction; the relay publishes them after the commit. They are
 * written with the commit, which fails where that fails.
 * @throws when `tx` is no transaction: a fact without its change, or a change without its fact, is what this is here to prevent
 */
export async function announce(tx: EntityManager, ...facts: Fact[]): Promise<void> {
  await announceEach(tx, [{ correlationId: currentCorrelation(), facts }]);
}

/** As `announce`, for what several events have caused together. */
export async function announceEach(tx: EntityManager, told: readonly Told[]): Promise<void> {
  if (!tx.queryRunner?.isTransactionActive) throw new Error('announce() belongs into the transaction of the change');
  const rows = told.flatMap(rowsOf);
  if (rows.length === 0) return;
  const connection: Connection = await tx.queryRunner.connect();
  const written = connection.withCommit(WRITE, [`[${rows.map(inJson).join()}]`]);
  rememberAnnounced(
    tx.queryRunner,
    written.then((happened) => rows.map((row) => ({ ...row, ...happened.rows[0] }))),
  );
}

/** What the services' connections do beside what pg's do. */
interface Connection {
  withCommit(text: string, values: unknown[]): Promise<{ rows: [{ happenedAt: Date }] }>;
}

const WRITE = `
  INSERT INTO outbox (id, name, data, correlation_id)
  SELECT id, name, data, "correlationId" FROM json_to_recordset($1) AS told (id uuid, name text, data json, "correlationId" text)
  RETURNING happened_at AS "happenedAt"`;

function rowsOf({ correlationId, facts }: Told): Omit<OutgoingFact, 'happenedAt'>[] {
  const one = correlationFrom(correlationId);
  return facts.map(({ name, data }) => ({ id: freshId(), name, data: JSON.stringify(data), correlationId: one }));
}

/** `data` is JSON text already. */
const inJson = ({ data, ...told }: Omit<OutgoingFact, 'happenedAt'>): string =>
  `${JSON.stringify(told).slice(0, -1)},"data":${data}}`;
