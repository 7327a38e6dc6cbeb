import { Controller } from '@nestjs/common';
import type { Answer, Language, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { prepared } from '../database/prepared.js';

type Item = Answer<'catalogue.list-variants'>['items'][number];
interface Row extends Omit<Item, 'title' | 'craft' | 'producer' | 'price' | 'leadDays'> {
  title_id: string;
  title_en: string;
  price: string;
  lead_days: number;
  slug: string;
  craft_title_id: string;
  craft_title_en: string;
  image: string | null;
  producer_slug: string;
  producer_name: string;
}

@Controller()
export class ListVariants {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.list-variants')
  async handle({ skus, language }: Request<'catalogue.list-variants'>): Promise<Answer<'catalogue.list-variants'>> {
    const rows = await prepared<Row>(
      this.db,
      `SELECT sku, variant.title_id, variant.title_en, variant.price, weight, variant.lead_days,
         slug, listing.title_id AS craft_title_id, listing.title_en AS craft_title_en, image, producer_slug, producer_name,
         coalesce(availability.available, 0) AS available
       FROM variant JOIN listing USING (craft_id) LEFT JOIN availability USING (sku)
       WHERE sku = ANY ($1) AND offered`,
      [skus],
    );
    return { items: rows.map((row) => itemOf(row, language)) };
  }
}

const itemOf = (row: Row, language: Language): Item => ({
  sku: row.sku,
  title: row[`title_${language}`],
  craft: { slug: row.slug, title: row[`craft_title_${language}`], image: row.image },
  producer: { slug: row.producer_slug, name: row.producer_name },
  price: Number(row.price),
  weight: row.weight,
  leadDays: row.lead_days,
  available: row.available,
});
