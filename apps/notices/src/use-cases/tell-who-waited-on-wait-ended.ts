import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { isForgotten } from '../database/forgotten-accounts.js';
import { tell } from '../database/tell.js';
import { waitEnded } from '../domain/telling.js';

@Injectable()
export class TellWhoWaitedOnWaitEnded {
  constructor(private readonly db: DataSource) {}

  /** Whom to tell stands where buyers stand, under the wait in the order's place; a wait has no number. Who was forgotten meanwhile is nobody. */
  @OnEvent('catalogue.wait-ended', { durable: 'notices_tell-who-waited' })
  async handle(event: Event<'catalogue.wait-ended'>): Promise<void> {
    const { waitId, contact } = event.data;
    const { language, phone, email, accountId } = contact;
    if (phone === null && email === null) return;
    await once(this.db, event, async (tx) => {
      if (accountId !== null && (await isForgotten(tx, accountId))) return;
      await tx.query(
        `INSERT INTO contacts (order_id, language, phone, email, account_id) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
        [waitId, language, phone, email, accountId],
      );
      await tell(tx, [waitEnded(event.data)]);
    });
  }
}
