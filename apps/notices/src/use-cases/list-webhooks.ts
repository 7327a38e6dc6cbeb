import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { WEBHOOK, webhookFrom } from '../database/webhook-rows.js';

@Controller()
export class ListWebhooks {
  constructor(private readonly db: DataSource) {}

  @OnRequest('notices.list-webhooks')
  async handle({ by }: Request<'notices.list-webhooks'>): Promise<Answer<'notices.list-webhooks'>> {
    if (by.role !== 'staff') throw new BrokenRule('not-allowed');
    const rows: Parameters<typeof webhookFrom>[0][] = await this.db.query(
      `SELECT ${WEBHOOK} FROM webhooks ORDER BY created_at, id LIMIT 200`,
    );
    return { items: rows.map(webhookFrom) };
  }
}
