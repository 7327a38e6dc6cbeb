import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { addVoucher, voucherItem } from '../database/voucher-items.js';
import { fingerprint } from '../secrets/fingerprint.js';

/** The group pays for it, so it is the group that has asked staff for it. Sent twice, it is made once. */
@Controller()
export class MakeVoucher {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.make-voucher')
  async handle({ by, code, voucher }: Request<'orders.make-voucher'>): Promise<Answer<'orders.make-voucher'>> {
    if (by.role !== 'staff') throw new BrokenRule('not-allowed');
    const { manager } = this.db;
    const group: unknown[] = await manager.query('SELECT FROM makers WHERE producer_id = $1', [voucher.producerId]);
    if (group.length === 0) throw new BrokenRule('not-found');
    await addVoucher(manager, code, voucher, by.accountId);
    const made = (await voucherItem(manager, code))!;
    const { code: _, producer, used, ended, version, ...rest } = made;
    if (fingerprint({ ...rest, producerId: producer.id }) !== fingerprint(voucher))
      throw new BrokenRule('voucher-taken', { code });
    return made;
  }
}
