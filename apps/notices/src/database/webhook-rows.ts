import type { Answer } from '@rakkarya/contracts';
import { BrokenRule } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';

type WebhookView = Answer<'notices.list-webhooks'>['items'][number];
type DeliveryView = Answer<'notices.replay-delivery'>;

interface WebhookRow extends Omit<WebhookView, 'failingSince' | 'previousSecretUntil' | 'createdAt'> {
  failingSince: Date | null;
  previousSecretUntil: Date | null;
  createdAt: Date;
}

export const WEBHOOK = `id, name, url, kinds, state, failing_since AS "failingSince", created_at AS "createdAt",
  CASE WHEN previous_until > now() THEN previous_until END AS "previousSecretUntil"`;

export const webhookFrom = ({ failingSince, previousSecretUntil, createdAt, ...row }: WebhookRow): WebhookView => ({
  ...row,
  failingSince: failingSince?.toISOString() ?? null,
  previousSecretUntil: previousSecretUntil?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
});

/** What an `UPDATE … RETURNING` through TypeORM answers: rows, and how many. @throws BrokenRule 'not-found' */
export function changedOne<T>([rows]: [T[], number]): T {
  const [row] = rows;
  if (!row) throw new BrokenRule('not-found');
  return row;
}

interface DeliveryRow extends Omit<DeliveryView, 'createdAt' | 'due'> {
  seq: string;
  createdAt: Date;
  due: Date | null;
}

export const DELIVERY = `id, seq, kind, event_id AS "eventId", state, created_at AS "createdAt", log AS attempts,
  CASE WHEN state = 'waiting' THEN due END AS due`;

export const deliveryFrom = ({ seq: _, createdAt, due, ...row }: DeliveryRow): DeliveryView => ({
  ...row,
  createdAt: createdAt.toISOString(),
  due: due?.toISOString() ?? null,
});

/** Newest first. */
export const deliveriesOf = (
  db: EntityManager,
  { id, after }: { id: string; after: string | undefined },
  limit: number,
): Promise<DeliveryRow[]> =>
  db.query(
    `SELECT ${DELIVERY} FROM webhook_deliveries WHERE webhook_id = $1 AND ($2::bigint IS NULL OR seq < $2) ORDER BY seq DESC LIMIT $3`,
    [id, after ?? null, limit],
  );
