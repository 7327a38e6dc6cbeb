import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { isNews } from '../database/is-news.js';
import { called } from '../domain/called.js';

@Injectable()
export class RememberOfferOnCraftPublished {
  constructor(private readonly db: DataSource) {}

  @OnEvent('catalogue.craft-published', { durable: 'orders_remember-offer' })
  async handle(event: Event<'catalogue.craft-published'>): Promise<void> {
    const { craftId, version, producerId, slug, picture, title, variants } = event.data;
    const offers = variants.map((variant) => ({ ...variant, title: called(title, variant.title) }));

    await once(this.db, event, async (tx) => {
      if (!(await isNews(tx, craftId, version))) return;
      await tx.query('DELETE FROM offers WHERE craft_id = $1', [craftId]);
      await tx.query(
        `INSERT INTO offers (sku, craft_id, producer_id, price, weight, lead_days, title, craft)
         SELECT sku, $1, $2, price, weight, "leadDays", title, $3
         FROM jsonb_to_recordset($4) AS variant (sku text, price bigint, weight integer, "leadDays" integer, title jsonb)`,
        [craftId, producerId, { slug, image: picture }, JSON.stringify(offers)],
      );
    });
  }
}
