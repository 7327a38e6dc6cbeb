import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Language, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { itemOf, LISTED, type ListedCraft } from '../database/listed-craft.js';
import { prepared } from '../database/prepared.js';
import type { CraftContent } from '../domain/craft.js';

type CraftView = Answer<'catalogue.show-craft'>;
type Stock = Pick<CraftView['variants'][number], 'available' | 'showroom'>;
interface Row extends ListedCraft {
  content: CraftContent;
  district: CraftView['district'];
  stock: Record<string, Stock>;
}

/** Found by any slug it ever had; the answer has the one it has now. */
@Controller()
export class ShowCraft {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.show-craft')
  async handle({ slug, language }: Request<'catalogue.show-craft'>): Promise<CraftView> {
    const [row] = await prepared<Row>(
      this.db,
      `SELECT ${LISTED}, content, producer.district,
         (SELECT json_object_agg(sku, json_build_object('available', available, 'showroom', showroom))
          FROM availability WHERE sku IN (SELECT sku FROM variant WHERE variant.craft_id = craft.id)) AS stock
       FROM craft_slug JOIN listing USING (craft_id) JOIN craft ON craft.id = craft_id JOIN producer ON producer.id = producer_id
       WHERE craft_slug.slug = $1`,
      [slug],
    );
    if (!row) throw await this.#missing(slug, language);
    return craftOf(row, language);
  }

  /** What was withdrawn is gone, and still leads to who made it. */
  async #missing(slug: string, language: Language): Promise<BrokenRule> {
    const [craft]: { content: CraftContent; producer: CraftView['producer'] }[] = await this.db.query(
      `SELECT content, json_build_object('slug', producer.slug, 'name', producer.name) AS producer
       FROM craft_slug JOIN craft ON craft.id = craft_id JOIN producer ON producer.id = producer_id WHERE craft_slug.slug = $1`,
      [slug],
    );
    if (!craft) return new BrokenRule('not-found');
    return new BrokenRule('gone', { title: spoken(craft.content.title, language), producer: craft.producer });
  }
}

const craftOf = (row: Row, language: Language): CraftView => ({
  ...itemOf(row, language),
  id: row.craft_id,
  description: spoken(row.content.description, language),
  materials: spoken(row.content.materials, language),
  size: row.content.size,
  provenance: row.content.provenance,
  pictures: row.content.pictures,
  district: row.district,
  variants: row.content.variants.map(({ sku, title, price, weight, leadDays }) => ({
    sku,
    title: spoken(title, language),
    price,
    weight,
    leadDays,
    available: row.stock[sku]?.available ?? 0,
    showroom: row.stock[sku]?.showroom ?? 0,
  })),
});

const spoken = (text: CraftContent['title'], language: Language): string => text[language] ?? text.id;
