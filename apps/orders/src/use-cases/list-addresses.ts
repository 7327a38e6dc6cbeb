import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';

@Controller()
export class ListAddresses {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.list-addresses')
  async handle({ by }: Request<'orders.list-addresses'>): Promise<Answer<'orders.list-addresses'>> {
    if (by.role === 'guest') throw new BrokenRule('not-allowed');
    const items = await this.db.query(
      'SELECT id, label, name, phone, address FROM addresses WHERE account_id = $1 ORDER BY used_at DESC, id',
      [by.accountId],
    );
    return { items };
  }
}
