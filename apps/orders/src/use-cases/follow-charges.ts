import { Injectable } from '@nestjs/common';
import { Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';
import { HeedProvider } from '../payments/heed-provider.js';
import { PaymentProvider } from '../payments/payment-provider.js';

const AT_A_TIME = 50;

interface Awaited {
  reference: string;
  over: boolean;
}

/** A notification may get lost: what is awaited is asked for. What nobody awaits any more is ended, so that nobody pays it. */
@Injectable()
export class FollowCharges {
  constructor(
    private readonly db: DataSource,
    private readonly provider: PaymentProvider,
    private readonly asking: HeedProvider,
  ) {}

  @Every({ seconds: 60 })
  async handle(): Promise<void> {
    if (!this.provider.isOn) return;
    const charges: Awaited[] = await this.db.query(AWAITED, [AT_A_TIME]);
    const failures: unknown[] = [];
    for (const charge of charges) await this.follow(charge).catch((failure) => failures.push(failure));
    if (failures.length > 0)
      throw new AggregateError(failures, `${failures.length} online payments could not be followed`);
  }

  private async follow({ reference, over }: Awaited): Promise<void> {
    if (over) await this.provider.expire(reference);
    await this.asking.ask(reference);
  }
}

const AWAITED = `
  SELECT "references" ->> -1 AS reference, state <> 'open' AS over FROM payments
  WHERE online IS NOT NULL AND online ->> 'state' IN ('preparing', 'ready') AND "references" <> '[]'
  ORDER BY random() LIMIT $1`;
