import { Controller } from '@nestjs/common';
import { BrokenRule, type OrderView, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keep } from '../database/keep.js';
import { lockedOrderOfPayment } from '../database/locked-order.js';
import { viewForProducer } from '../domain/order-view-for-producer.js';
import { viewOf } from '../domain/order-view.js';
import { receive } from '../domain/receiving.js';
import { isPaidFor } from '../domain/visible-to.js';

@Controller()
export class ConfirmPayment {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.confirm-payment')
  async handle({ by, paymentId, amount, as }: Request<'orders.confirm-payment'>): Promise<OrderView> {
    if (by.role !== 'staff' && by.role !== 'producer') throw new BrokenRule('not-allowed');

    return this.db.transaction(async (tx) => {
      const { order, payment } = await lockedOrderOfPayment(tx, paymentId);
      if (by.role !== 'staff' && !isPaidFor(order, payment, by)) throw new BrokenRule('not-found');
      await keep(tx, order, receive(order, payment, { received: amount, as, at: new Date(), by }));
      return by.role === 'staff' ? viewOf(order) : viewForProducer(order, by.producerId, payment);
    });
  }
}
