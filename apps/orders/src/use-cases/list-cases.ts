import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { moneyCases } from '../database/money-cases.js';

@Controller()
export class ListCases {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.list-cases')
  async handle({
    by,
    settled = false,
    limit,
    after,
  }: Request<'orders.list-cases'>): Promise<Answer<'orders.list-cases'>> {
    if (by.role !== 'staff') throw new BrokenRule('not-allowed');
    if (after !== undefined && !UUID.test(after))
      throw new BrokenRule('ill-formed', { issues: [{ field: 'after', code: 'invalid_format' }] });
    const rows = await moneyCases(this.db.manager, { settled, after, limit: limit + 1 });
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? items.at(-1)!.id : null };
  }
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
