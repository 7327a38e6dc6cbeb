import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { voucherItems } from '../database/voucher-items.js';

/** Staff see all of them, a group those it pays for. */
@Controller()
export class ListVouchers {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.list-vouchers')
  async handle({ by, limit, after }: Request<'orders.list-vouchers'>): Promise<Answer<'orders.list-vouchers'>> {
    if (by.role !== 'staff' && by.role !== 'producer') throw new BrokenRule('not-allowed');
    const producerId = by.role === 'producer' ? by.producerId : null;
    const rows = await voucherItems(this.db.manager, { producerId, before: placeOf(after), limit: limit + 1 });
    const shown = rows.slice(0, limit);
    return {
      items: shown.map(({ seq: _, ...voucher }) => voucher),
      next: rows.length > limit ? String(shown.at(-1)!.seq) : null,
    };
  }
}

function placeOf(after: string | undefined): number | null {
  if (after === undefined) return null;
  if (/^\d{1,15}$/.test(after)) return Number(after);
  throw new BrokenRule('ill-formed', { issues: [{ field: 'after', code: 'invalid_format', format: 'cursor' }] });
}
