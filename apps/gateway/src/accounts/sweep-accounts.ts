import { Injectable } from '@nestjs/common';
import { sweepRows } from '@rakkarya/messaging';
import { Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';

/** Forgets sessions and codes that are over, and failures that no longer count. */
@Injectable()
export class SweepAccounts {
  constructor(private readonly db: DataSource) {}

  @Every({ seconds: 600 })
  async handle(): Promise<void> {
    await sweepRows(this.db, 'sessions', 'expires_at < now()');
    await sweepRows(this.db, 'verifications', 'expires_at < now()');
    await sweepRows(this.db, 'failed_sign_ins', `since < now() - interval '10 minutes'`);
  }
}
