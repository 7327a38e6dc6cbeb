import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { changedOne, WEBHOOK, webhookFrom } from '../database/webhook-rows.js';

@Controller()
export class SwitchWebhook {
  constructor(private readonly db: DataSource) {}

  /** Turned on, it starts with a clean record; what failed before can be replayed. */
  @OnRequest('notices.switch-webhook')
  async handle({ by, id, state }: Request<'notices.switch-webhook'>): Promise<Answer<'notices.switch-webhook'>> {
    if (by.role !== 'staff') throw new BrokenRule('not-allowed');
    const changed = await this.db.query(
      `UPDATE webhooks SET state = $2, failing_since = NULL WHERE id = $1 RETURNING ${WEBHOOK}`,
      [id, state],
    );
    return webhookFrom(changedOne(changed));
  }
}
