import { Injectable } from '@nestjs/common';
import { BrokenRule } from '@rakkarya/contracts';
import { Config, Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';

/**
 * An hour's worth of what makes us write to somebody who may not have asked for it. Many phones share a carrier's address; nobody
 * needs the link of one order often, nor waits for many things.
 */
const MOST = { ip: 30, number: 5, phone: 5, 'waiting-ip': 30, 'waiting-contact': 10 };

type Counted = keyof typeof MOST;

/** Counts every request, whether it will find anything or not, for all instances together. */
@Injectable()
export class HourlyLimit {
  constructor(
    private readonly db: DataSource,
    private readonly config: Config,
  ) {}

  async count(asked: Partial<Record<Counted, string>>): Promise<void> {
    if (!this.config.rateLimit) return;
    const counted: { who: string; times: number; wait: number }[] = await this.db.query(COUNT, [
      Object.entries(asked)
        .map(([what, who]) => `${what} ${who}`)
        .sort(),
    ]);
    const over = counted.find(({ who, times }) => times > MOST[who.split(' ', 1)[0] as Counted]);
    if (over) throw new BrokenRule('too-many', { retryAfter: Math.max(1, over.wait) });
  }

  @Every({ seconds: 600 })
  async forget(): Promise<void> {
    await this.db.query(`DELETE FROM asked_links WHERE since < now() - interval '1 hour'`);
  }
}

const COUNT = `
  INSERT INTO asked_links AS asked (who, times, since) SELECT unnest($1::text[]), 1, now()
  ON CONFLICT (who) DO UPDATE SET
    times = CASE WHEN asked.since > now() - interval '1 hour' THEN asked.times + 1 ELSE 1 END,
    since = CASE WHEN asked.since > now() - interval '1 hour' THEN asked.since ELSE now() END
  RETURNING who, times, ceil(extract(epoch FROM since + interval '1 hour' - now()))::int AS wait`;
