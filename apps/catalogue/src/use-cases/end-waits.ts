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
      const ended: { fact: Ended }[] = await tx.query(END);
      await announce(tx, ...ended.map(({ fact }) => ({ name: 'catalogue.wait-ended' as const, data: fact })));
    });
  }
}

/** Whoever was asked for several times is told once, as the first one asked. */
const END = `
  WITH back AS (
    SELECT variant.sku, listing.slug, json_build_object('id', listing.title_id, 'en', listing.title_en) AS title,
      json_build_object('id', variant.title_id, 'en', variant.title_en) AS variant
    FROM (SELECT DISTINCT sku FROM wait WHERE NOT beyond) AS waited JOIN availability USING (sku) JOIN variant USING (sku)
      JOIN listing ON listing.craft_id = variant.craft_id
    WHERE availability.available > 0 AND variant.offered
  ), next AS (
    SELECT id, sku, contact FROM wait
    WHERE sku IN (SELECT sku FROM back) AND NOT beyond AND NOT EXISTS (
      SELECT FROM wait AS before
      WHERE before.sku = wait.sku AND before.contact = wait.contact AND NOT before.beyond AND (before.since, before.id) < (wait.since, wait.id))
    ORDER BY since LIMIT 100 FOR UPDATE SKIP LOCKED
  ), ended AS (
    DELETE FROM wait USING next WHERE wait.sku = next.sku AND wait.contact = next.contact
    RETURNING wait.*, wait.id = next.id AS first
  )
  SELECT json_build_object('waitId', ended.id, 'sku', sku, 'slug', back.slug, 'title', back.title, 'variant', back.variant,
    'contact', json_build_object('phone', phone, 'email', email, 'language', language, 'accountId', account_id)) AS fact
  FROM ended JOIN back USING (sku) WHERE first`;
