import { Injectable } from '@nestjs/common';
import { Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';

/** Deliveries are a log, kept for a quarter; messages are part of an order's story and stay. Who waited for something is no longer known a month after they were told. */
@Injectable()
export class SweepNotices {
  constructor(private readonly db: DataSource) {}

  @Every({ seconds: 3600 })
  async handle(): Promise<void> {
    await this.db.query(
      `DELETE FROM webhook_deliveries WHERE id IN (
         SELECT id FROM webhook_deliveries WHERE created_at < now() - interval '90 days' AND state <> 'waiting' ORDER BY seq LIMIT 10000)`,
    );
    await this.db.query(
      `UPDATE contacts SET phone = NULL, email = NULL, account_id = NULL FROM messages
       WHERE contacts.number IS NULL AND (phone IS NOT NULL OR email IS NOT NULL)
         AND messages.order_id = contacts.order_id AND step = 'restocked' AND created_at < now() - interval '30 days'`,
    );
  }
}
