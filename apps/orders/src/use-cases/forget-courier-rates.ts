import { Injectable } from '@nestjs/common';
import { Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';

/** What couriers took a week ago helps nobody. */
@Injectable()
export class ForgetCourierRates {
  constructor(private readonly db: DataSource) {}

  @Every({ seconds: 3600 })
  async handle(): Promise<void> {
    await this.db.query(`DELETE FROM courier_rates WHERE asked_at < now() - interval '7 days'`);
  }
}
