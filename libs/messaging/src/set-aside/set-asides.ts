import { Injectable } from '@nestjs/common';
import { BrokenRule, type Answer, type Reader } from '@rakkarya/contracts';
import { DataSource } from 'typeorm';
import type { Arrived } from '../reader/arrived.js';

export type SetAsideItem = Answer<'orders.replay-set-aside'>;
/** All that is needed to try it again. */
export type SetAside = Arrived & { reader: Reader };

const MOST_LISTED = 200;
const LONGEST_REASON = 2_000;
const ITEM = `id, reader, event_id AS "eventId", name, error, attempts, set_aside_at AS "setAsideAt", replayed_at AS "replayedAt"`;

interface Row extends Omit<SetAsideItem, 'setAsideAt' | 'replayedAt'> {
  setAsideAt: Date;
  replayedAt: Date | null;
}

/** The events that could not be digested, for people to look at. */
@Injectable()
export class SetAsides {
  constructor(private readonly db: DataSource) {}

  /** The same event of the same reader is one row, however often it fails. */
  async keep(
    reader: Reader,
    { id, name, body, happenedAt, correlationId }: Arrived,
    error: string,
    attempts: number,
  ): Promise<void> {
    await this.db.query(
      `INSERT INTO set_aside (reader, event_id, name, body, headers, error, attempts) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (reader, event_id) DO UPDATE
       SET error = excluded.error, attempts = excluded.attempts, set_aside_at = now(), replayed_at = NULL`,
      [
        reader,
        id,
        name,
        storable(body),
        JSON.stringify({ happenedAt, correlationId }),
        storable(error).slice(0, LONGEST_REASON),
        attempts,
      ],
    );
  }

  /** What waits for someone first, then the latest. */
  async list(): Promise<SetAsideItem[]> {
    const rows: Row[] = await this.db.query(
      `SELECT ${ITEM} FROM set_aside ORDER BY replayed_at IS NOT NULL, set_aside_at DESC, id LIMIT ${MOST_LISTED}`,
    );
    return rows.map(item);
  }

  async find(id: string): Promise<SetAside> {
    const [found] = await this.db.query<SetAside[]>(
      `SELECT reader, event_id AS id, name, body, headers->>'happenedAt' AS "happenedAt", headers->>'correlationId' AS "correlationId"
       FROM set_aside WHERE id = $1`,
      [id],
    );
    if (!found) throw new BrokenRule('not-found');
    return found;
  }

  /** `error` of the latest attempt, or none. */
  async replayed(id: string, error?: string): Promise<SetAsideItem> {
    const [[row]] = await this.db.query<[[Row]]>(
      `UPDATE set_aside SET attempts = attempts + 1, error = coalesce($2, error), replayed_at = CASE WHEN $2::text IS NULL THEN now() END
       WHERE id = $1 RETURNING ${ITEM}`,
      [id, error === undefined ? null : storable(error).slice(0, LONGEST_REASON)],
    );
    return item(row);
  }
}

const item = (row: Row): SetAsideItem => ({
  ...row,
  setAsideAt: row.setAsideAt.toISOString(),
  replayedAt: row.replayedAt?.toISOString() ?? null,
});

/** Postgres keeps every character but one. */
const storable = (text: string): string => text.replaceAll('\0', '\u{FFFD}');
