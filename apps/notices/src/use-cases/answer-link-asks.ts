import { Injectable } from '@nestjs/common';
import { Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';

/** Who asked for an order's link with its own phone number gets it where they can be reached: once a day, however often they ask. */
@Injectable()
export class AnswerLinkAsks {
  constructor(private readonly db: DataSource) {}

  @Every({ seconds: 2 })
  async handle(): Promise<void> {
    await this.db.query(`
      WITH asked AS (
        DELETE FROM link_asks WHERE id IN (SELECT id FROM link_asks ORDER BY id LIMIT 500 FOR UPDATE SKIP LOCKED) RETURNING *
      )
      INSERT INTO messages (order_id, number, step, addressee, details, email_state, email_due)
      SELECT DISTINCT order_id, contacts.number, 'link ' || (now() AT TIME ZONE 'Asia/Jakarta')::date, 'buyer', '{}'::jsonb,
        CASE WHEN email IS NOT NULL THEN 'waiting' END, now()
      FROM asked JOIN contacts ON contacts.number = asked.number AND contacts.phone = asked.phone
      WHERE contacts.key IS NOT NULL
      ON CONFLICT DO NOTHING`);
  }
}
