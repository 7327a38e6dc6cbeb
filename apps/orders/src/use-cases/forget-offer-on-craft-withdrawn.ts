import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { isNews } from '../database/is-news.js';

@Injectable()
export class ForgetOfferOnCraftWithdrawn {
  constructor(private readonly db: DataSource) {}

  @OnEvent('catalogue.craft-withdrawn', { durable: 'orders_forget-offer' })
  async handle(event: Event<'catalogue.craft-withdrawn'>): Promise<void> {
    const { craftId, version } = event.data;
    await once(this.db, event, async (tx) => {
      if (await isNews(tx, craftId, version)) await tx.query('DELETE FROM offers WHERE craft_id = $1', [craftId]);
    });
  }
}
