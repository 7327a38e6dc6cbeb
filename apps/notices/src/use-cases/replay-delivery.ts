import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { changedOne, DELIVERY, deliveryFrom } from '../database/webhook-rows.js';

@Controller()
export class ReplayDelivery {
  constructor(private readonly db: DataSource) {}

  /** The same message again, whether it arrived before or not: the other side knows it by its id. */
  @OnRequest('notices.replay-delivery')
  async handle({ by, id, deliveryId }: Request<'notices.replay-delivery'>): Promise<Answer<'notices.replay-delivery'>> {
    if (by.role !== 'staff') throw new BrokenRule('not-allowed');
    const changed = await this.db.query(
      `UPDATE webhook_deliveries SET state = 'waiting', attempts = 0, due = now()
       WHERE id = $2 AND webhook_id = $1 RETURNING ${DELIVERY}`,
      [id, deliveryId],
    );
    return deliveryFrom(changedOne(changed));
  }
}
