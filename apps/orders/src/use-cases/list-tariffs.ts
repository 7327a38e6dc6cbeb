import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { tariffs } from '../database/tariffs.js';

@Controller()
export class ListTariffs {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.list-tariffs')
  async handle({ by }: Request<'orders.list-tariffs'>): Promise<Answer<'orders.list-tariffs'>> {
    if (by.role !== 'staff') throw new BrokenRule('not-allowed');
    return { items: await tariffs(this.db.manager) };
  }
}
