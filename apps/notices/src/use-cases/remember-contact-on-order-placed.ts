import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';

@Injectable()
export class RememberContactOnOrderPlaced {
  constructor(private readonly db: DataSource) {}

  /** Without `once`: a second time finds the contact there, or forgotten, and leaves it so. */
  @OnEvent('orders.order-placed', { durable: 'notices_remember-contact' })
  async handle({ data }: Event<'orders.order-placed'>): Promise<void> {
    const { orderId, number, contact } = data;
    if (!contact) return;
    const { language, name, phone, email, accountId, key } = contact;
    await this.db.query(
      `INSERT INTO contacts (order_id, number, language, name, phone, email, account_id, key)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [orderId, number, language, name, phone, email, accountId, key],
    );
  }
}
