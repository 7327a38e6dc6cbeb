import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { orderOf } from '../database/find-order.js';
import { refuseUnlessTakesPhoto } from '../domain/returning.js';
import { isVisibleTo } from '../domain/visible-to.js';
import { opens } from '../secrets/private-link.js';

@Controller()
export class ShowReturn {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.show-return')
  async handle({ by, key, returnId }: Request<'orders.show-return'>): Promise<Answer<'orders.show-return'>> {
    const order = await orderOf(this.db.manager, 'return', returnId);
    if (!isVisibleTo(order, by, opens(key, order))) throw new BrokenRule('not-found');
    refuseUnlessTakesPhoto(order, returnId);
    return { number: order.number };
  }
}
