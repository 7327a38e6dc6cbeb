import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { placeOf } from '../database/list-place.js';
import { deliveriesOf, deliveryFrom } from '../database/webhook-rows.js';

@Controller()
export class ListDeliveries {
  constructor(private readonly db: DataSource) {}

  @OnRequest('notices.list-deliveries')
  async handle({
    by,
    id,
    limit,
    after,
  }: Request<'notices.list-deliveries'>): Promise<Answer<'notices.list-deliveries'>> {
    if (by.role !== 'staff') throw new BrokenRule('not-allowed');
    const [webhook] = await this.db.query('SELECT FROM webhooks WHERE id = $1', [id]);
    if (!webhook) throw new BrokenRule('not-found');
    const rows = await deliveriesOf(this.db.manager, { id, after: placeOf(after) }, limit + 1);
    const shown = rows.slice(0, limit);
    return { items: shown.map(deliveryFrom), next: rows.length > limit ? shown.at(-1)!.seq : null };
  }
}
