import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { visibleMessage } from '../database/message-rows.js';
import { Wording } from '../words/wording.js';

@Controller()
export class SendMessage {
  constructor(
    private readonly db: DataSource,
    private readonly wording: Wording,
  ) {}

  /** Who tapped, and when, is noted before WhatsApp opens: whether the person then pressed its button, nobody can see. */
  @OnRequest('notices.send-message')
  async handle({ by, id }: Request<'notices.send-message'>): Promise<Answer<'notices.send-message'>> {
    if (by.role !== 'staff' && by.role !== 'producer') throw new BrokenRule('not-allowed');
    return this.db.transaction(async (tx) => {
      if (!(await visibleMessage(tx, by, id))) throw new BrokenRule('not-found');
      await tx.query('UPDATE messages SET sent = true WHERE id = $1', [id]);
      await tx.query(`INSERT INTO sendings (message_id, channel, by) VALUES ($1, 'whatsapp', $2)`, [id, by.accountId]);
      return this.wording.viewToSend((await visibleMessage(tx, by, id))!);
    });
  }
}
