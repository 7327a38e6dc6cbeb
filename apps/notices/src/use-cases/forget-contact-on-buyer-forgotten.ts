import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { forgetInSetAside, once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { forgetAccount } from '../database/forgotten-accounts.js';

@Injectable()
export class ForgetContactOnBuyerForgotten {
  constructor(private readonly db: DataSource) {}

  /**
   * A contact we have not heard of yet is forgotten, too. What still waited to be told is told to nobody. Mail servers name the
   * address they refuse.
   */
  @OnEvent('orders.buyer-forgotten', { durable: 'notices_forget-contact' })
  async handle(event: Event<'orders.buyer-forgotten'>): Promise<void> {
    const { accountId, orderIds } = event.data;
    await once(this.db, event, async (tx) => {
      await tx.query(
        `INSERT INTO contacts (order_id) SELECT unnest($1::uuid[])
         ON CONFLICT (order_id) DO UPDATE SET name = NULL, phone = NULL, email = NULL, account_id = NULL, key = NULL`,
        [orderIds],
      );
      await tx.query(FORGET_WAITS, [accountId]);
      if (accountId !== null) await forgetAccount(tx, accountId);
      await tx.query(
        `UPDATE messages SET sent = true, email_state = nullif(email_state, 'waiting'), email_error = NULL
         WHERE addressee = 'buyer' AND order_id = ANY ($1)`,
        [orderIds],
      );
      await tx.query(`DELETE FROM link_asks WHERE number IN (SELECT number FROM contacts WHERE order_id = ANY ($1))`, [
        orderIds,
      ]);
      await forgetInSetAside(tx, accountId === null ? orderIds : [...orderIds, accountId]);
    });
  }
}

const FORGET_WAITS = `
  WITH forgotten AS (
    UPDATE contacts SET phone = NULL, email = NULL, account_id = NULL WHERE account_id = $1 AND number IS NULL RETURNING order_id
  )
  UPDATE messages SET sent = true, email_state = nullif(email_state, 'waiting'), email_error = NULL
  WHERE order_id IN (SELECT order_id FROM forgotten)`;
