import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { visibleMessage } from '../database/message-rows.js';
import { Wording } from '../words/wording.js';

@Controller()
export class RetryMessage {
  constructor(
    private readonly db: DataSource,
    private readonly wording: Wording,
  ) {}

  @OnRequest('notices.retry-message')
  async handle({ by, id }: Request<'notices.retry-message'>): Promise<Answer<'notices.retry-message'>> {
    if (by.role !== 'staff') throw new BrokenRule('not-allowed');
    await this.db.query(
      `UPDATE messages SET email_state = 'waiting', email_attempts = 0, email_due = now() WHERE id = $1 AND email_state = 'failed'`,
      [id],
    );
    const row = await visibleMessage(this.db.manager, by, id);
    if (!row) throw new BrokenRule('not-found');
    return this.wording.view(row);
  }
}
