import { Injectable } from '@nestjs/common';
import { Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';
import { claimDeliveries, noteAttempt, type Attempt, type DueDelivery } from '../database/due-deliveries.js';
import { tell } from '../database/tell.js';
import { isGivenUp, webhookDelay } from '../domain/retry.js';
import { Settings } from '../settings.js';
import { post } from '../webhooks/post.js';
import { signature } from '../webhooks/sign.js';

const AT_A_TIME = 20;
export const PATIENCE = { milliseconds: 10_000 };

/** Posts what is due, several at once. Claimed for longer than an attempt can take: who dies meanwhile leaves it to be sent again. */
@Injectable()
export class DeliverToWebhooks {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
  ) {}

  @Every({ seconds: 1 })
  async handle(): Promise<void> {
    const due = await claimDeliveries(this.db, AT_A_TIME);
    await Promise.all(due.map((delivery) => this.deliver(delivery)));
  }

  private async deliver(delivery: DueDelivery): Promise<void> {
    const attempt = await this.attempt(delivery);
    const came = attempt.status !== null && attempt.status >= 200 && attempt.status < 300;
    await this.db.transaction(async (tx) => {
      const failingSince = await noteAttempt(tx, { delivery, attempt, came, delay: webhookDelay(delivery.attempts) });
      if (came || !isGivenUp(failingSince, new Date())) return;
      await tx.query(`UPDATE webhooks SET state = 'off' WHERE id = $1`, [delivery.webhookId]);
      const { name, url } = delivery;
      const step = `webhook-off ${delivery.webhookId} ${failingSince!.toISOString()}`;
      await tell(tx, [
        { orderId: null, number: null, step, addressee: 'staff', producerId: null, details: { name, url } },
      ]);
    });
  }

  private async attempt({ id, kind, url, body, secrets }: DueDelivery): Promise<Attempt> {
    const at = new Date();
    const headers = {
      'x-rakkarya-signature': signature(body, secrets, at),
      'x-rakkarya-delivery': id,
      'x-rakkarya-event': kind,
    };
    const noted = { at: at.toISOString(), took: 0, status: null, error: null };
    try {
      const rules = { local: this.settings.webhooksLocal, patience: PATIENCE.milliseconds };
      const status = await post({ url, body, headers }, rules);
      return { ...noted, status, took: Date.now() - at.getTime() };
    } catch (error) {
      return { ...noted, error: reasonOf(error), took: Date.now() - at.getTime() };
    }
  }
}

/** What went wrong, in so many words and no more. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? (error as NodeJS.ErrnoException).code || error.message : String(error)).slice(0, 200);
