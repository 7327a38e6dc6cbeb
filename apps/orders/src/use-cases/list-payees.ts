import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';

@Controller()
export class ListPayees {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.list-payees')
  async handle({ by }: Request<'orders.list-payees'>): Promise<Answer<'orders.list-payees'>> {
    if (by.role !== 'staff') throw new BrokenRule('not-allowed');
    return { items: await this.db.query('SELECT payee_id AS id, name FROM payees ORDER BY name, payee_id') };
  }
}
