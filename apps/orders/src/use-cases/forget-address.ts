import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';

@Controller()
export class ForgetAddress {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.forget-address')
  async handle({ by, id }: Request<'orders.forget-address'>): Promise<Answer<'orders.forget-address'>> {
    if (by.role === 'guest') throw new BrokenRule('not-allowed');
    const [, forgotten] = await this.db.query('DELETE FROM addresses WHERE id = $1 AND account_id = $2', [
      id,
      by.accountId,
    ]);
    if (forgotten === 0) throw new BrokenRule('not-found');
    return { id };
  }
}
