import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { craftsOnShelf, relabel } from '../database/shelf.js';

@Injectable()
export class RememberProducerOnProducerChanged {
  constructor(private readonly db: DataSource) {}

  @OnEvent('producers.producer-changed', { durable: 'catalogue_remember-producer' })
  async handle(event: Event<'producers.producer-changed'>): Promise<void> {
    const { producerId, version, slug, name, mark, village, district } = event.data;

    await once(this.db, event, async (tx) => {
      const news: unknown[] = await tx.query(
        `INSERT INTO producer AS known (id, version, slug, name, mark, village, district) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, slug = excluded.slug, name = excluded.name,
           mark = excluded.mark, village = excluded.village, district = excluded.district
         WHERE known.version < excluded.version RETURNING id`,
        [producerId, version, slug, name, mark, village, district],
      );
      if (news.length > 0) await relabel(tx, await craftsOnShelf(tx, 'producer_id = $1', producerId));
    });
  }
}
