import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { orderOfPayment } from '../database/find-order.js';
import { isVisibleTo } from '../domain/visible-to.js';
import { opens } from '../secrets/private-link.js';

@Controller()
export class ShowPayment {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.show-payment')
  async handle({ by, key, paymentId }: Request<'orders.show-payment'>): Promise<Answer<'orders.show-payment'>> {
    const order = await orderOfPayment(this.db.manager, paymentId);
    if (!isVisibleTo(order, by, opens(key, order))) throw new BrokenRule('not-found');
    return { number: order.number };
  }
}
