import { Injectable } from '@nestjs/common';
import { BrokenRule } from '@rakkarya/contracts';
import { Config } from '@rakkarya/service';
import { DataSource } from 'typeorm';
import { networkOf } from '../edge/network-of.js';

/** A minute's worth. Many people share a mobile carrier's address, so that one is generous. */
const MOST = { login: 15, ip: 300 };

export interface Attempt {
  login: string;
  ip: string;
}

/** Counts failed sign-ins per login and per network, for all instances together. */
@Injectable()
export class FailedSignIns {
  constructor(
    private readonly db: DataSource,
    private readonly config: Config,
  ) {}

  async refuseTooMany({ login, ip }: Attempt): Promise<void> {
    if (!this.config.rateLimit) return;
    const [row]: { wait: number }[] = await this.db.query(
      `SELECT ceil(extract(epoch FROM since + interval '1 minute' - now()))::int AS wait FROM failed_sign_ins
       WHERE (who = $1 AND times >= $2 OR who = $3 AND times >= $4) AND since > now() - interval '1 minute' LIMIT 1`,
      [`login ${login}`, MOST.login, `ip ${networkOf(ip)}`, MOST.ip],
    );
    if (row) throw new BrokenRule('too-many', { retryAfter: Math.max(1, row.wait) });
  }

  async count({ login, ip }: Attempt): Promise<void> {
    await this.db.query(
      `INSERT INTO failed_sign_ins AS failed (who, times, since) VALUES ($1, 1, now()), ($2, 1, now())
       ON CONFLICT (who) DO UPDATE SET
         times = CASE WHEN failed.since > now() - interval '1 minute' THEN failed.times + 1 ELSE 1 END,
         since = CASE WHEN failed.since > now() - interval '1 minute' THEN failed.since ELSE now() END`,
      [`ip ${networkOf(ip)}`, `login ${login}`],
    );
  }
}
