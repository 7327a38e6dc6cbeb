import type { Answer } from '@rakkarya/contracts';
import type { DataSource, EntityManager } from 'typeorm';

export type Attempt = Answer<'notices.replay-delivery'>['attempts'][number];

export interface DueDelivery {
  id: string;
  webhookId: string;
  name: string;
  kind: string;
  url: string;
  body: string;
  /** This one included. */
  attempts: number;
  /** Those that are valid now, the present one first. */
  secrets: string[];
}

/** Nobody else gets them for a minute. What is due at a program that is off waits there. */
export const claimDeliveries = async (db: DataSource, limit: number): Promise<DueDelivery[]> => {
  const [rows] = await db.query(CLAIM, [limit]);
  return rows;
};

const CLAIM = `
  UPDATE webhook_deliveries AS delivery SET attempts = attempts + 1, due = now() + interval '1 minute'
  FROM webhooks
  WHERE webhooks.id = webhook_id AND delivery.id IN (
    SELECT one.id FROM webhook_deliveries AS one JOIN webhooks ON webhooks.id = one.webhook_id
    WHERE one.state = 'waiting' AND one.due <= now() AND webhooks.state = 'on'
    ORDER BY one.due LIMIT $1 FOR UPDATE OF one SKIP LOCKED)
  RETURNING delivery.id, webhook_id AS "webhookId", name, kind, url, body, attempts,
    array_remove(ARRAY[secret, CASE WHEN previous_until > now() THEN previous_secret END], NULL) AS secrets`;

interface Noted {
  delivery: DueDelivery;
  attempt: Attempt;
  came: boolean;
  /** Seconds until the next attempt; nothing when there is to be none. */
  delay: number | null;
}

/** Answers since when nothing has come to this program any more. */
export async function noteAttempt(tx: EntityManager, { delivery, attempt, came, delay }: Noted): Promise<Date | null> {
  const state = came ? 'delivered' : delay === null ? 'failed' : 'waiting';
  await tx.query(
    `UPDATE webhook_deliveries SET log = log || $2::jsonb, state = $3, due = now() + make_interval(secs => $4) WHERE id = $1`,
    [delivery.id, JSON.stringify([attempt]), state, delay ?? 0],
  );
  const [[row]]: [{ failingSince: Date | null }[]] = await tx.query(
    `UPDATE webhooks SET failing_since = CASE WHEN $2 THEN NULL ELSE coalesce(failing_since, now()) END
     WHERE id = $1 RETURNING failing_since AS "failingSince"`,
    [delivery.webhookId, came],
  );
  return row?.failingSince ?? null;
}
