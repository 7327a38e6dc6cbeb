import { Controller } from '@nestjs/common';
import { BrokenRule, type OrderView, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { orderOfNumber } from '../database/find-order.js';
import { returnViewFor } from '../domain/return-view.js';

@Controller()
export class ShowPart {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.show-part')
  async handle({ by, number }: Request<'orders.show-part'>): Promise<OrderView> {
    if (by.role !== 'producer') throw new BrokenRule('not-allowed');
    const order = await orderOfNumber(this.db.manager, number);
    if (!order.producerIds.includes(by.producerId)) throw new BrokenRule('not-found');
    return returnViewFor(order, by);
  }
}
