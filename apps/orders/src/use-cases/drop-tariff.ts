import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { dropTariff } from '../database/tariffs.js';

@Controller()
export class DropTariff {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.drop-tariff')
  async handle({ by, zone, version }: Request<'orders.drop-tariff'>): Promise<Answer<'orders.drop-tariff'>> {
    if (by.role !== 'staff') throw new BrokenRule('not-allowed');
    if (!(await dropTariff(this.db.manager, zone, version))) throw new BrokenRule('tariff-changed', { zone });
    return { zone };
  }
}
