import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { announce, forgetAccountInOutbox, OnEvent, once } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { discussed } from '../database/discussed.js';
import { askerOf } from '../domain/question.js';

@Injectable()
export class ForgetAuthorOnBuyerForgotten {
  constructor(private readonly db: DataSource) {}

  /** What was said of a craft stays, for the next who asks themselves the same; who said it goes, and what they wait for. */
  @OnEvent('orders.buyer-forgotten', { durable: 'catalogue_forget-author' })
  async handle(event: Event<'orders.buyer-forgotten'>): Promise<void> {
    const { accountId, numbers } = event.data;
    const asker = accountId === null ? null : askerOf({ role: 'buyer', accountId }, undefined);
    await once(this.db, event, async (tx) => {
      const [reviews]: [{ craft_id: string }[]] = await tx.query(
        `UPDATE review SET author = '–' WHERE order_number = ANY ($1) RETURNING craft_id`,
        [numbers],
      );
      const [questions]: [{ craft_id: string }[]] = await tx.query(
        `UPDATE question SET name = '–', phone = NULL, asker = 'forgotten ' || id WHERE asker = $1 RETURNING craft_id`,
        [asker],
      );
      await tx.query('DELETE FROM wait WHERE account_id = $1', [accountId]);
      if (accountId !== null) await forgetAccountInOutbox(tx, accountId);
      for (const craftId of new Set([...reviews, ...questions].map((row) => row.craft_id)))
        await announce(tx, ...(await discussed(tx, craftId)));
    });
  }
}
