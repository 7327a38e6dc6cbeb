import { Controller } from '@nestjs/common';
import { BrokenRule, type OrderView, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keep } from '../database/keep.js';
import { lockedOrderOfPayment } from '../database/locked-order.js';
import { chooseChannel } from '../domain/claiming.js';
import { viewOf } from '../domain/order-view.js';
import { isVisibleTo } from '../domain/visible-to.js';
import { opens } from '../secrets/private-link.js';

@Controller()
export class ChooseChannel {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.choose-channel')
  async handle({ by, key, paymentId, channel }: Request<'orders.choose-channel'>): Promise<OrderView> {
    return this.db.transaction(async (tx) => {
      const { order, payment } = await lockedOrderOfPayment(tx, paymentId);
      if (!isVisibleTo(order, by, opens(key, order))) throw new BrokenRule('not-found');
      await keep(tx, order, chooseChannel(order, payment, channel));
      return viewOf(order);
    });
  }
}
