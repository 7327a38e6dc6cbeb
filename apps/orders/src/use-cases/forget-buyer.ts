import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { announce, OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { blankOrders, forgetAddresses, lockedOrdersOf, whose } from '../database/forget-buyer.js';
import { hash } from '../secrets/private-link.js';

@Controller()
export class ForgetBuyer {
  constructor(private readonly db: DataSource) {}

  /** All or nothing. Whoever keeps something of this person elsewhere hears of it by the fact, which is told again when asked again. */
  @OnRequest('orders.forget-buyer')
  async handle({ by, number, key }: Request<'orders.forget-buyer'>): Promise<Answer<'orders.forget-buyer'>> {
    const who = whose(by, number, key === undefined ? null : hash(key));
    if (who.accountId === null && who.number === null) throw new BrokenRule('not-signed-in');
    return this.db.transaction(async (tx) => {
      const orders = await lockedOrdersOf(tx, who);
      if (who.number !== null && orders.length === 0) throw new BrokenRule('not-found');
      const open = orders.filter((order) => order.open).length;
      if (open > 0) throw new BrokenRule('orders-open', { open });

      const orderIds = orders.map(({ id }) => id);
      await blankOrders(tx, orderIds);
      const accountId = who.number === null ? who.accountId : null;
      if (accountId !== null) await forgetAddresses(tx, accountId);
      await announce(tx, {
        name: 'orders.buyer-forgotten',
        data: { accountId, orderIds, numbers: orders.map(({ number }) => number) },
      });
      return { orders: orders.length };
    });
  }
}
