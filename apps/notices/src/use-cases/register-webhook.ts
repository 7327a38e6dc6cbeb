import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { WEBHOOK, webhookFrom } from '../database/webhook-rows.js';
import { Settings } from '../settings.js';
import { allowedAddresses } from '../webhooks/address-guard.js';
import { newSecret } from '../webhooks/sign.js';

@Controller()
export class RegisterWebhook {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
  ) {}

  /** Looked at here for whoever types it; each delivery looks again, since a name may point elsewhere by then. */
  @OnRequest('notices.register-webhook')
  async handle({ by, id, webhook }: Request<'notices.register-webhook'>): Promise<Answer<'notices.register-webhook'>> {
    if (by.role !== 'staff') throw new BrokenRule('not-allowed');
    await allowedAddresses(new URL(webhook.url), this.settings.webhooksLocal).catch(() => {
      throw new BrokenRule('webhook-address');
    });
    const [row] = await this.db.query(
      `INSERT INTO webhooks (id, name, url, kinds, secret, created_by) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, url = excluded.url, kinds = excluded.kinds
       RETURNING ${WEBHOOK}, secret`,
      [id, webhook.name, webhook.url, webhook.kinds, newSecret(), by.accountId],
    );
    const { secret, ...kept } = row;
    return { ...webhookFrom(kept), secret };
  }
}
