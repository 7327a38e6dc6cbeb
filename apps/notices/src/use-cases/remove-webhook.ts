import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { changedOne } from '../database/webhook-rows.js';

@Controller()
export class RemoveWebhook {
  constructor(private readonly db: DataSource) {}

  @OnRequest('notices.remove-webhook')
  async handle({ by, id }: Request<'notices.remove-webhook'>): Promise<Answer<'notices.remove-webhook'>> {
    if (by.role !== 'staff') throw new BrokenRule('not-allowed');
    changedOne(await this.db.query('DELETE FROM webhooks WHERE id = $1 RETURNING id', [id]));
    return {};
  }
}
