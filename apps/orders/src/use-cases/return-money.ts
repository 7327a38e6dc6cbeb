import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { moneyCase } from '../database/money-cases.js';
import { keepSettled, lockedMoney } from '../database/unnamed-money.js';

@Controller()
export class ReturnMoney {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.return-money')
  async handle(request: Request<'orders.return-money'>): Promise<Answer<'orders.return-money'>> {
    const { by, caseId, way, reference } = request;
    if (by.role !== 'staff') throw new BrokenRule('not-allowed');

    return this.db.transaction(async (tx) => {
      const money = await lockedMoney(tx, caseId);
      const wentBack = money.goBack({ way, reference, at: new Date().toISOString(), by: by.accountId });
      if (wentBack) await keepSettled(tx, money, by.accountId);
      return moneyCase(tx, caseId);
    });
  }
}
