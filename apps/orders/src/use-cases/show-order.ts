import { Controller } from '@nestjs/common';
import { BrokenRule, type OrderView, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { orderOfNumber } from '../database/find-order.js';
import { viewForStaff, viewOf } from '../domain/order-view.js';
import { isVisibleTo } from '../domain/visible-to.js';
import { opens } from '../secrets/private-link.js';

@Controller()
export class ShowOrder {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.show-order')
  async handle({ by, number, key }: Request<'orders.show-order'>): Promise<OrderView> {
    const order = await orderOfNumber(this.db.manager, number);
    if (!isVisibleTo(order, by, opens(key, order))) throw new BrokenRule('not-found');
    return by.role === 'staff' ? viewForStaff(order) : viewOf(order);
  }
}
