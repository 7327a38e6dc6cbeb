import { Controller } from '@nestjs/common';
import type { OrderView, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keep } from '../database/keep.js';
import { lockedOrder } from '../database/locked-order.js';
import { noteReturn } from '../database/waiting-returns.js';
import { decideReturn } from '../domain/returning.js';
import { refuseUnlessLooksAfter, returnViewFor } from '../domain/return-view.js';

@Controller()
export class DecideReturn {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.decide-return')
  async handle({ by, returnId, accepted, answer }: Request<'orders.decide-return'>): Promise<OrderView> {
    return this.db.transaction(async (tx) => {
      const order = await lockedOrder(tx, 'return', returnId);
      refuseUnlessLooksAfter(order, returnId, by);
      await keep(tx, order, decideReturn(order, returnId, { accepted, answer, at: new Date(), by }));
      await noteReturn(tx, order, returnId);
      return returnViewFor(order, by);
    });
  }
}
