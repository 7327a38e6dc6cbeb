import { Controller } from '@nestjs/common';
import { BrokenRule, type OrderView, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keep } from '../database/keep.js';
import { lockedOrderOfPayment } from '../database/locked-order.js';
import { claim } from '../domain/claiming.js';
import { viewOf } from '../domain/order-view.js';
import { isVisibleTo } from '../domain/visible-to.js';
import { opens } from '../secrets/private-link.js';

@Controller()
export class ClaimPayment {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.claim-payment')
  async handle({ by, key, paymentId }: Request<'orders.claim-payment'>): Promise<OrderView> {
    return this.db.transaction(async (tx) => {
      const { order, payment } = await lockedOrderOfPayment(tx, paymentId);
      if (!isVisibleTo(order, by, opens(key, order))) throw new BrokenRule('not-found');
      await keep(tx, order, claim(order, payment, { at: new Date(), by }));
      return viewOf(order);
    });
  }
}
