import { Injectable } from '@nestjs/common';
import type { Fact } from '@rakkarya/contracts';
import { announce } from '@rakkarya/messaging';
import { Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';

type Ended = Fact<'catalogue.wait-ended'>['data'];

/**
 * Who waits for what can be had by now is told, and waits no longer: both or neither, so that they are told once. It looks at what
 * the catalogue knows of stock anyhow, a few seconds later, so that no order does any more for it.
 */
@Injectable()
export class EndWaits {
  constructor(private readonly db: DataSource) {}

  @Every({ seconds: 5 })
  async handle(): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [ended]: [{ fact: Ended }[]] = await tx.query(END);
      await announce(tx, ...ended.map(({ fact }) => ({ name: 'catalogue.wait-ended' as const, data: fact })));
    });
  }
}

const END = `
  WITH back AS (
    SELECT variant.sku, listing.slug, json_build_object('id', listing.title_id, 'en', listing.title_en) AS title,
      json_build_object('id', variant.title_id, 'en', variant.title_en) AS variant
    FROM (SELECT DISTINCT sku FROM wait) AS waited JOIN availability USING (sku) JOIN variant USING (sku)
      JOIN listing ON listing.craft_id = variant.craft_id
    WHERE availability.available > 0 AND variant.offered
  ), next AS (
    SELECT id FROM wait WHERE sku IN (SELECT sku FROM back) ORDER BY since LIMIT 100 FOR UPDATE SKIP LOCKED
  )
  DELETE FROM wait USING back WHERE back.sku = wait.sku AND wait.id IN (SELECT id FROM next)
  RETURNING json_build_object('waitId', wait.id, 'sku', wait.sku, 'slug', back.slug, 'title', back.title, 'variant', back.variant,
    'contact', json_build_object('phone', phone, 'email', email, 'language', language, 'accountId', account_id)) AS fact`;
