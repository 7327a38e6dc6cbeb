import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { visibleMessage } from '../database/message-rows.js';
import { Wording } from '../words/wording.js';

@Controller()
export class ShowMessage {
  constructor(
    private readonly db: DataSource,
    private readonly wording: Wording,
  ) {}

  @OnRequest('notices.show-message')
  async handle({ by, id }: Request<'notices.show-message'>): Promise<Answer<'notices.show-message'>> {
    if (by.role !== 'staff' && by.role !== 'producer') throw new BrokenRule('not-allowed');
    const row = await visibleMessage(this.db.manager, by, id);
    if (!row) throw new BrokenRule('not-found');
    return this.wording.viewToSend(row);
  }
}
