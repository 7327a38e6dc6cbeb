import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BrokenRule } from '@rakkarya/contracts';
import { Config, Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';
import { networkOf } from './network-of.js';

/**
 * An hour's worth of what makes us write to somebody who may not have asked for it, or take a number for theirs: from one network,
 * and about one thing. Many phones share a carrier's address; nobody needs the link of one order often, nor waits for many things.
 */
const MOST = {
  link: { network: 30, about: 5 },
  waiting: { network: 30, about: 10 },
  account: { network: 30, about: 5 },
};

/**
 * Counts every request, whether it will find anything or not, for all instances together: by who asks, then by what they ask about.
 * The link of an order is asked for by number and phone together: by either alone a stranger could use up what its owner may ask;
 * with both of them right, the link has gone to its owner already.
 */
@Injectable()
export class HourlyLimit {
  constructor(
    private readonly db: DataSource,
    private readonly config: Config,
  ) {}

  async count(what: keyof typeof MOST, { ip, about }: { ip: string; about: string }): Promise<void> {
    if (!this.config.rateLimit) return;
    await this.countOne(`${what} from ${networkOf(ip)}`, MOST[what].network);
    await this.countOne(`${what} about ${createHash('sha256').update(about).digest('base64url')}`, MOST[what].about);
  }

  @Every({ seconds: 600 })
  async forget(): Promise<void> {
    await this.db.query(`DELETE FROM asked_links WHERE since < now() - interval '1 hour'`);
  }

  private async countOne(who: string, most: number): Promise<void> {
    const [{ times, wait }]: [{ times: number; wait: number }] = await this.db.query(COUNT, [who]);
    if (times > most) throw new BrokenRule('too-many', { retryAfter: Math.max(1, wait) });
  }
}

const COUNT = `
  INSERT INTO asked_links AS asked (who, times, since) VALUES ($1, 1, now())
  ON CONFLICT (who) DO UPDATE SET
    times = CASE WHEN asked.since > now() - interval '1 hour' THEN asked.times + 1 ELSE 1 END,
    since = CASE WHEN asked.since > now() - interval '1 hour' THEN asked.since ELSE now() END
  RETURNING times, ceil(extract(epoch FROM since + interval '1 hour' - now()))::int AS wait`;
