import { Injectable } from '@nestjs/common';
import { Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';
import { MESSAGE, type MessageRow } from '../database/message-rows.js';
import { emailDelay } from '../domain/retry.js';
import { Mailer } from '../mail/mailer.js';
import { Wording } from '../words/wording.js';

const LONGEST_REASON = 300;

/** Sends what is due. Claimed for ten minutes before it is sent: who dies meanwhile leaves it to be sent again, under the same id. */
@Injectable()
export class SendEmails {
  constructor(
    private readonly db: DataSource,
    private readonly mailer: Mailer,
    private readonly wording: Wording,
  ) {}

  @Every({ seconds: 2 })
  async handle(): Promise<void> {
    if (!this.mailer.isThere) return;
    const due: MessageRow[] = await this.db.query(CLAIM);
    for (const row of due) await this.send(row);
  }

  private async send(row: MessageRow): Promise<void> {
    try {
      await this.mailer.send({
        id: row.id,
        to: row.email!,
        subject: this.wording.subject(row),
        text: this.wording.text(row),
      });
    } catch (error) {
      return this.putOff(row, error instanceof Error ? error.message : String(error));
    }
    await this.db.query(SENT, [row.id]);
  }

  private async putOff({ id, emailAttempts }: MessageRow, reason: string): Promise<void> {
    const delay = emailDelay(emailAttempts);
    await this.db.query(
      `UPDATE messages SET email_error = $2, email_state = $3, email_due = now() + make_interval(secs => $4) WHERE id = $1 AND email_state = 'waiting'`,
      [id, reason.slice(0, LONGEST_REASON), delay === null ? 'failed' : 'waiting', delay ?? 0],
    );
  }
}

const CLAIM = `
  WITH due AS (
    SELECT messages.id FROM messages JOIN contacts USING (order_id)
    WHERE email_state = 'waiting' AND email_due <= now() AND email IS NOT NULL
    ORDER BY email_due LIMIT 20 FOR UPDATE OF messages SKIP LOCKED
  ), claimed AS (
    UPDATE messages SET email_attempts = email_attempts + 1, email_due = now() + interval '10 minutes'
    WHERE id IN (SELECT id FROM due) RETURNING id
  )
  SELECT found.*, found."emailAttempts" + 1 AS "emailAttempts" FROM (${MESSAGE}) AS found WHERE id IN (SELECT id FROM claimed)`;

const SENT = `
  WITH done AS (
    UPDATE messages SET email_state = 'sent', sent = true, email_error = NULL WHERE id = $1 AND email_state = 'waiting' RETURNING id
  )
  INSERT INTO sendings (message_id, channel) SELECT id, 'email' FROM done`;
