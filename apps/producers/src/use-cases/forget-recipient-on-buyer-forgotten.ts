import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { forgetInOutbox, forgetInSetAside, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';

@Injectable()
export class ForgetRecipientOnBuyerForgotten {
  constructor(private readonly db: DataSource) {}

  /** Without `once`: who is forgotten stays so. Where a parcel went is no longer known, how it went is. */
  @OnEvent('orders.buyer-forgotten', { durable: 'producers_forget-recipient' })
  async handle({ data: { orderIds } }: Event<'orders.buyer-forgotten'>): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [parcels]: [{ since: Date }[]] = await tx.query(
        `UPDATE parcels SET delivery = (delivery - 'giftNote') || '{"recipient": "–", "phone": "", "address": null}'
         WHERE order_id = ANY ($1) RETURNING opened_at AS since`,
        [orderIds],
      );
      const [eldest] = parcels.map(({ since }) => since).toSorted((one, other) => one.getTime() - other.getTime());
      if (eldest) await forgetInOutbox(tx, orderIds, eldest);
      await forgetInSetAside(tx, orderIds);
    });
  }
}
