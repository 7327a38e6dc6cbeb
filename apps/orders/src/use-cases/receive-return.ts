import { Controller } from '@nestjs/common';
import type { OrderView, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keep } from '../database/keep.js';
import { lockedOrder } from '../database/locked-order.js';
import { noteReturn } from '../database/waiting-returns.js';
import { receiveReturn } from '../domain/returning.js';
import { refuseUnlessLooksAfter, returnViewFor } from '../domain/return-view.js';

@Controller()
export class ReceiveReturn {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.receive-return')
  async handle({ by, returnId, place }: Request<'orders.receive-return'>): Promise<OrderView> {
    return this.db.transaction(async (tx) => {
      const order = await lockedOrder(tx, 'return', returnId);
      refuseUnlessLooksAfter(order, returnId, by);
      await keep(tx, order, receiveReturn(order, returnId, { place, at: new Date(), by }));
      await noteReturn(tx, order, returnId);
      return returnViewFor(order, by);
    });
  }
}
