import { Injectable } from '@nestjs/common';
import { sweepRows } from '@rakkarya/messaging';
import { Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';

/**
 * Deliveries are a log, kept for a quarter; messages are part of an order's story and stay. Who asked for a link a day ago has
 * asked again since, if they still want it; who waited for something is no longer known a month after they were told.
 */
@Injectable()
export class SweepNotices {
  constructor(private readonly db: DataSource) {}

  @Every({ seconds: 3600 })
  async handle(): Promise<void> {
    await sweepRows(this.db, 'webhook_deliveries', `created_at < now() - interval '90 days' AND state <> 'waiting'`);
    await sweepRows(this.db, 'link_asks', `asked_at < now() - interval '1 day'`);
    await this.db.query(
      `UPDATE contacts SET phone = NULL, email = NULL, account_id = NULL FROM messages
       WHERE contacts.number IS NULL AND (phone IS NOT NULL OR email IS NOT NULL)
         AND messages.order_id = contacts.order_id AND step = 'restocked' AND created_at < now() - interval '30 days'`,
    );
  }
}
