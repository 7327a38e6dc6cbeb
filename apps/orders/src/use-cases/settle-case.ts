import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { settleCase } from '../database/money-cases.js';

@Controller()
export class SettleCase {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.settle-case')
  async handle({ by, caseId: id, note }: Request<'orders.settle-case'>): Promise<Answer<'orders.settle-case'>> {
    if (by.role !== 'staff') throw new BrokenRule('not-allowed');
    return settleCase(this.db.manager, { id, by: by.accountId, note });
  }
}
