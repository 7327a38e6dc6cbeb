import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { OnEvents } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';

@Injectable()
export class RememberContactOnOrderPlaced {
  constructor(private readonly db: DataSource) {}

  /** Without `once`: a second time finds the contact there, or forgotten, and leaves it so. */
  @OnEvents('orders.order-placed', { durable: 'notices_remember-contact', within: 200 })
  async handle(events: Event<'orders.order-placed'>[]): Promise<void> {
    const rows = events.flatMap(({ data: { orderId, number, contact } }) =>
      contact ? [{ order_id: orderId, number, ...contact, account_id: contact.accountId }] : [],
    );
    if (rows.length > 0) await this.db.query(REMEMBER, [JSON.stringify(rows)]);
  }
}

const REMEMBER = `
  INSERT INTO contacts (order_id, number, language, name, phone, email, account_id, key)
  SELECT order_id, number, language, name, phone, email, account_id, key FROM jsonb_to_recordset($1)
    AS one (order_id uuid, number text, language text, name text, phone text, email text, account_id text, key text)
  ORDER BY order_id
  ON CONFLICT DO NOTHING`;
