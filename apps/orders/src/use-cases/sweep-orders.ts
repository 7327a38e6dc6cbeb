import { Injectable } from '@nestjs/common';
import { sweepRows } from '@rakkarya/messaging';
import { Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';

/** A voucher's phones are counted until it is over, and for as long after as an order with it may still end. */
const OVER = `code IN (SELECT code FROM vouchers
  WHERE valid_until < current_date - 90 OR ended_at < now() - interval '90 days')`;

/** What couriers took a week ago helps nobody, places get other numbers, and what a provider told a quarter ago it may tell again. */
@Injectable()
export class SweepOrders {
  constructor(private readonly db: DataSource) {}

  @Every({ seconds: 3600 })
  async handle(): Promise<void> {
    await sweepRows(this.db, 'courier_rates', `asked_at < now() - interval '7 days'`);
    await sweepRows(this.db, 'courier_places', `asked_at < now() - interval '180 days'`);
    await sweepRows(this.db, 'courier_calls', 'day < current_date - 7');
    await sweepRows(this.db, 'notifications', `told_at < now() - interval '90 days'`);
    await sweepRows(this.db, 'voucher_phones', OVER);
  }
}
