import { Injectable } from '@nestjs/common';
import { Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';

/** Messages that were told before their buyer was known wait for an address: not for ever, and not where there is none. */
@Injectable()
export class GiveUpEmails {
  constructor(private readonly db: DataSource) {}

  @Every({ seconds: 60 })
  async handle(): Promise<void> {
    await this.db.query(`
      UPDATE messages SET email_state = NULL
      FROM (SELECT messages.id FROM messages LEFT JOIN contacts USING (order_id)
        WHERE email_state = 'waiting' AND email IS NULL
          AND (contacts.order_id IS NOT NULL OR created_at < now() - interval '1 day')
        LIMIT 5000) AS without
      WHERE messages.id = without.id`);
  }
}
