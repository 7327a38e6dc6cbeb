import { Injectable } from '@nestjs/common';
import { Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';

/** Of questions that nobody has answered for so long that nobody will call back; of those from before answering forgot them; and who has waited for half a year. */
@Injectable()
export class ForgetPhones {
  constructor(private readonly db: DataSource) {}

  @Every({ seconds: 3600 })
  async handle(): Promise<void> {
    await this.db.query(`
      UPDATE question
      SET phone = NULL, asker = CASE WHEN starts_with(asker, 'phone ') THEN 'forgotten ' || id ELSE asker END
      WHERE id IN (
        SELECT id FROM question
        WHERE phone IS NOT NULL AND (answer IS NOT NULL OR hidden OR asked_at < now() - interval '90 days')
        LIMIT 5000 FOR UPDATE SKIP LOCKED)`);
    await this.db.query(`DELETE FROM wait WHERE since < now() - interval '180 days'`);
  }
}
