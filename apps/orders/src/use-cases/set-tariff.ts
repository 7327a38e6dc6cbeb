import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { areasOf } from '../database/areas.js';
import { setTariff } from '../database/tariffs.js';

@Controller()
export class SetTariff {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.set-tariff')
  async handle({ by, zone, version, tariff }: Request<'orders.set-tariff'>): Promise<Answer<'orders.set-tariff'>> {
    if (by.role !== 'staff') throw new BrokenRule('not-allowed');
    const { manager } = this.db;
    if (zone !== 'ID' && (await areasOf(manager, [zone])).length === 0) throw new BrokenRule('not-found');
    const set = await setTariff(manager, { zone, version, tariff, by: by.accountId });
    if (!set) throw new BrokenRule('tariff-changed', { zone });
    return set;
  }
}
