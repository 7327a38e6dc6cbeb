import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { countWaiting } from '../database/waiting-orders.js';
import { todayHere } from '../domain/today-here.js';

@Controller()
export class CountWaiting {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.count-waiting')
  async handle({ by }: Request<'orders.count-waiting'>): Promise<Answer<'orders.count-waiting'>> {
    if (by.role !== 'staff') throw new BrokenRule('not-allowed');
    return countWaiting(this.db.manager, todayHere());
  }
}
