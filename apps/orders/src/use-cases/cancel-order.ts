import { Controller } from '@nestjs/common';
import { BrokenRule, type OrderView, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keep } from '../database/keep.js';
import { lockedOrder } from '../database/locked-order.js';
import { cancel } from '../domain/cancelling.js';
import { viewOf } from '../domain/order-view.js';
import { isVisibleTo } from '../domain/visible-to.js';
import { opens } from '../secrets/private-link.js';

@Controller()
export class CancelOrder {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.cancel-order')
  async handle({ by, number, key }: Request<'orders.cancel-order'>): Promise<OrderView> {
    return this.db.transaction(async (tx) => {
      const order = await lockedOrder(tx, 'number', number);
      if (!isVisibleTo(order, by, opens(key, order))) throw new BrokenRule('not-found');
      await keep(tx, order, cancel(order, new Date(), by));
      return viewOf(order);
    });
  }
}
