import type { Caller, MessageView } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';
import type { Addressee } from '../domain/telling.js';

/** A message with whom it is for, as far as they are still known. */
export interface MessageRow {
  id: string;
  seq: string;
  number: string | null;
  step: string;
  addressee: Addressee;
  group: string | null;
  details: Record<string, unknown>;
  at: Date;
  sent: MessageView['sent'];
  emailState: 'waiting' | 'sent' | 'failed' | null;
  emailAttempts: number;
  emailError: string | null;
  language: 'id' | 'en';
  name: string | null;
  /** Of whom it is for. */
  phone: string | null;
  email: string | null;
  key: string | null;
}

export const MESSAGE = `
  SELECT message.id, message.seq, coalesce(message.number, contact.number) AS number, message.step, message.addressee,
    groups.name AS "group", message.details, message.created_at AS at,
    ARRAY (SELECT json_build_object('channel', channel, 'at', to_json(at AT TIME ZONE 'UTC') #>> '{}' || 'Z', 'by', by)
      FROM sendings WHERE message_id = message.id ORDER BY sendings.at) AS sent,
    message.email_state AS "emailState", message.email_attempts AS "emailAttempts", message.email_error AS "emailError",
    CASE WHEN message.addressee = 'buyer' THEN coalesce(contact.language, 'id') ELSE 'id' END AS language,
    CASE message.addressee WHEN 'buyer' THEN contact.phone WHEN 'producer' THEN groups.phone END AS phone,
    contact.name, contact.email, contact.key
  FROM messages AS message
    LEFT JOIN contacts AS contact USING (order_id)
    LEFT JOIN groups ON groups.id = message.producer_id`;

/** What somebody may see: staff what is for buyers they can still reach, for groups and for themselves; a group its own. */
const visible = (by: Caller): { sql: string; values: unknown[] } =>
  by.role === 'producer'
    ? { sql: `message.addressee = 'producer' AND message.producer_id = $1`, values: [by.producerId] }
    : { sql: `(message.addressee <> 'buyer' OR contact.phone IS NOT NULL OR contact.email IS NOT NULL)`, values: [] };

const STATE = {
  waiting: `NOT message.sent AND message.email_state IS DISTINCT FROM 'failed'`,
  failed: `message.email_state = 'failed'`,
  sent: 'message.sent',
  any: 'true',
};

interface Sought {
  by: Caller;
  state?: keyof typeof STATE | undefined;
  order?: string | undefined;
  after?: string | undefined;
}

/** Newest first. */
export async function listedMessages(db: EntityManager, sought: Sought, limit: number): Promise<MessageRow[]> {
  const { sql, values } = visible(sought.by);
  const n = values.length;
  return db.query(
    `${MESSAGE} WHERE ${sql} AND ${STATE[sought.state ?? 'any']}
       AND ($${n + 1}::text IS NULL OR coalesce(message.number, contact.number) = $${n + 1})
       AND ($${n + 2}::bigint IS NULL OR message.seq < $${n + 2})
     ORDER BY message.seq DESC LIMIT $${n + 3}`,
    [...values, sought.order ?? null, sought.after ?? null, limit],
  );
}

export async function visibleMessage(db: EntityManager, by: Caller, id: string): Promise<MessageRow | undefined> {
  const { sql, values } = visible(by);
  const [row]: MessageRow[] = await db.query(`${MESSAGE} WHERE ${sql} AND message.id = $${values.length + 1}`, [
    ...values,
    id,
  ]);
  return row;
}
