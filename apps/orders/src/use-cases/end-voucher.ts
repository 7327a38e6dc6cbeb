import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { endVoucher, voucherItem } from '../database/voucher-items.js';

@Controller()
export class EndVoucher {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.end-voucher')
  async handle({ by, code }: Request<'orders.end-voucher'>): Promise<Answer<'orders.end-voucher'>> {
    if (by.role !== 'staff') throw new BrokenRule('not-allowed');
    await endVoucher(this.db.manager, code);
    const voucher = await voucherItem(this.db.manager, code);
    if (!voucher) throw new BrokenRule('not-found');
    return voucher;
  }
}
