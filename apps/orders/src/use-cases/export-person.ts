import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { orderOfNumber } from '../database/find-order.js';
import { moneyFor, numbersOf, whose } from '../database/forget-buyer.js';
import { viewOf } from '../domain/order-view.js';
import { hash } from '../secrets/private-link.js';

@Controller()
export class ExportPerson {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.export-person')
  async handle({ by, number, key }: Request<'orders.export-person'>): Promise<Answer<'orders.export-person'>> {
    const who = whose(by, number, key === undefined ? null : hash(key));
    if (who.accountId === null && who.number === null) throw new BrokenRule('not-signed-in');
    const numbers = await numbersOf(this.db.manager, who);
    if (who.number !== null && numbers.length === 0) throw new BrokenRule('not-found');
    const orders = [];
    for (const one of numbers) orders.push(viewOf(await orderOfNumber(this.db.manager, one)));
    return { orders, money: await moneyFor(this.db.manager, numbers) };
  }
}
