import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { moneyCase } from '../database/money-cases.js';
import { noteMoney } from '../database/unnamed-money.js';
import { CaseDeadlines } from '../domain/case-deadlines.js';
import { UnnamedMoney } from '../domain/unnamed-money.js';

@Controller()
export class NoteMoney {
  constructor(
    private readonly db: DataSource,
    private readonly deadlines: CaseDeadlines,
  ) {}

  @OnRequest('orders.note-money')
  async handle(request: Request<'orders.note-money'>): Promise<Answer<'orders.note-money'>> {
    const { by, id, payeeId, amount, ...incoming } = request;
    if (by.role !== 'staff') throw new BrokenRule('not-allowed');
    const at = new Date();
    const due = this.deadlines.dueOf('unnamed', at);
    const money = UnnamedMoney.note({ id, payeeId, amount, incoming, due }, at);

    return this.db.transaction(async (tx) => {
      await noteMoney(tx, money);
      return moneyCase(tx, id);
    });
  }
}
