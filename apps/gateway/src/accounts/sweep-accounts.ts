import { Injectable } from '@nestjs/common';
import { Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';

/** Forgets sessions that are over and failures that no longer count. */
@Injectable()
export class SweepAccounts {
  constructor(private readonly db: DataSource) {}

  @Every({ seconds: 600 })
  async handle(): Promise<void> {
    await this.db.query('DELETE FROM sessions WHERE expires_at < now()');
    await this.db.query(`DELETE FROM failed_sign_ins WHERE since < now() - interval '10 minutes'`);
  }
}
