import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { earnedBy, type Earned } from '../database/earned.js';
import { ownedBy } from '../domain/own.js';
import { Producer } from '../domain/producer.js';

/** What one answer carries at most; the sum is of all. */
const SHOWN = 500;

@Controller()
export class ShowStatement {
  constructor(private readonly db: DataSource) {}

  @OnRequest('producers.show-statement')
  async handle({ by, producerId }: Request<'producers.show-statement'>): Promise<Answer<'producers.show-statement'>> {
    const own = ownedBy(by).producerId ?? producerId;
    if (own !== producerId) throw new BrokenRule('not-found');
    await this.db.manager.findOneByOrFail(Producer, { id: producerId });

    const { earned, items } = await earnedBy(this.db.manager, producerId, SHOWN);
    return { earned, items: items.map(shown) };
  }
}

function shown({ orderNumber, completedAt, amount }: Earned): Answer<'producers.show-statement'>['items'][number] {
  return { orderNumber, at: completedAt.toISOString(), amount };
}
