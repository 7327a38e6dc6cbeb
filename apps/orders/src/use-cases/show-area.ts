import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { above, areasOf } from '../database/areas.js';

@Controller()
export class ShowArea {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.show-area')
  async handle({ code }: Request<'orders.show-area'>): Promise<Answer<'orders.show-area'>> {
    const path = await areasOf(this.db.manager, above(code));
    if (path.at(-1)?.code !== code) throw new BrokenRule('not-found');
    return { path };
  }
}
