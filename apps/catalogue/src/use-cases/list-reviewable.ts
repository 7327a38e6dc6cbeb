import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { ABOUT, aboutOf, type AboutRow } from '../database/voices.js';

type Item = Answer<'catalogue.list-reviewable'>['items'][number];
interface Row extends AboutRow {
  sku: string;
  variant_id: string;
  variant_en: string;
  review: Item['review'];
}

/** The gateway asks orders first whether the asker may see this order. */
@Controller()
export class ListReviewable {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.list-reviewable')
  async handle({
    order,
    language,
  }: Request<'catalogue.list-reviewable'>): Promise<Answer<'catalogue.list-reviewable'>> {
    const rows: Row[] = await this.db.query(
      `SELECT bought_line.sku, variant.title_id AS variant_id, variant.title_en AS variant_en, ${ABOUT},
         (SELECT json_build_object('stars', stars, 'words', words, 'pictures', pictures, 'status', status, 'reason', reason)
          FROM review WHERE review.order_number = $1 AND review.sku = bought_line.sku) AS review
       FROM bought_line JOIN variant USING (sku) JOIN craft ON craft.id = variant.craft_id
       WHERE order_number = $1 ORDER BY sku`,
      [order],
    );
    return {
      items: rows.map((row) => ({
        sku: row.sku,
        variant: row[`variant_${language}`],
        craft: aboutOf(row, language),
        review: row.review,
      })),
    };
  }
}
