import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { changedOne, WEBHOOK, webhookFrom } from '../database/webhook-rows.js';
import { newSecret } from '../webhooks/sign.js';

type Rotated = Answer<'notices.rotate-secret'>;

@Controller()
export class RotateSecret {
  constructor(private readonly db: DataSource) {}

  /** For a day both sign, so that the other side can change its own at leisure. */
  @OnRequest('notices.rotate-secret')
  async handle({ by, id }: Request<'notices.rotate-secret'>): Promise<Rotated> {
    if (by.role !== 'staff') throw new BrokenRule('not-allowed');
    const changed = await this.db.query(
      `UPDATE webhooks SET previous_secret = secret, previous_until = now() + interval '1 day', secret = $2
       WHERE id = $1 RETURNING ${WEBHOOK}, secret`,
      [id, newSecret()],
    );
    const { secret, ...row } = changedOne<Parameters<typeof webhookFrom>[0] & { secret: string }>(changed);
    return { ...webhookFrom(row), secret };
  }
}
