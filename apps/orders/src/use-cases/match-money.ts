import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keep } from '../database/keep.js';
import { lockedOrder } from '../database/locked-order.js';
import { moneyCase } from '../database/money-cases.js';
import { keepSettled, lockedMoney } from '../database/unnamed-money.js';

@Controller()
export class MatchMoney {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.match-money')
  async handle({ by, caseId, number }: Request<'orders.match-money'>): Promise<Answer<'orders.match-money'>> {
    if (by.role !== 'staff') throw new BrokenRule('not-allowed');

    return this.db.transaction(async (tx) => {
      const money = await lockedMoney(tx, caseId);
      const order = await lockedOrder(tx, 'number', number);
      await keep(tx, order, money.matchTo(order, { at: new Date(), by: by.accountId }));
      await keepSettled(tx, money, by.accountId);
      return moneyCase(tx, caseId);
    });
  }
}
