import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';

@Injectable()
export class ForgetRecipientOnBuyerForgotten {
  constructor(private readonly db: DataSource) {}

  /** Without `once`: who is forgotten stays so. Where a parcel went is no longer known, how it went is. */
  @OnEvent('orders.buyer-forgotten', { durable: 'producers_forget-recipient' })
  async handle({ data }: Event<'orders.buyer-forgotten'>): Promise<void> {
    await this.db.query(
      `UPDATE parcels SET delivery = (delivery - 'giftNote') || '{"recipient": "–", "phone": "", "address": null}' WHERE order_id = ANY ($1)`,
      [data.orderIds],
    );
  }
}
