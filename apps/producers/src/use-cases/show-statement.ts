import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { Earning } from '../domain/earning.js';
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

    const earned = (await this.db.manager.sum(Earning, 'amount', { producerId })) ?? 0;
    const earnings = await this.db.manager.find(Earning, {
      where: { producerId },
      order: { completedAt: 'DESC', orderId: 'DESC' },
      take: SHOWN,
    });
    return { earned, items: earnings.map(shown) };
  }
}

function shown({ orderNumber, completedAt, amount }: Earning): Answer<'producers.show-statement'>['items'][number] {
  return { orderNumber, at: completedAt.toISOString(), amount };
}
