import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { variantsOf } from '../domain/variant.js';

@Injectable()
export class KnowVariantsOnCraftPublished {
  constructor(private readonly db: DataSource) {}

  @OnEvent('catalogue.craft-published', { durable: 'producers_know-variants' })
  async handle(event: Event<'catalogue.craft-published'>): Promise<void> {
    const { producerId, craftId, version, picture } = event.data;
    await once(this.db, event, async (tx) => {
      await tx.query(KNOW, [producerId, craftId, version, picture, JSON.stringify(variantsOf(event.data))]);
    });
  }
}

/** What is older than what is known is passed over; so is a SKU that another group has stock of: its pieces are theirs. */
const KNOW = `
  INSERT INTO stock (producer_id, craft_id, craft_version, picture, sku, title)
  SELECT $1, $2, $3, $4, sku, title FROM jsonb_to_recordset($5::jsonb) AS variant (sku text, title text) ORDER BY sku
  ON CONFLICT (sku) DO UPDATE
  SET craft_id = excluded.craft_id, craft_version = excluded.craft_version, picture = excluded.picture, title = excluded.title
  WHERE stock.producer_id = excluded.producer_id
    AND (stock.craft_id <> excluded.craft_id OR stock.craft_version < excluded.craft_version)`;
