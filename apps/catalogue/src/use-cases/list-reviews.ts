import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { Conditions } from '../database/conditions.js';
import { Cursors } from '../database/cursors.js';
import { ABOUT, aboutOf, REVIEW, reviewOf, slice, type AboutRow, type ReviewRow } from '../database/voices.js';
import { refuseUnlessMaker } from '../domain/own.js';
import type { ReviewStatus } from '../domain/review.js';

interface Row extends ReviewRow, AboutRow {
  status: ReviewStatus;
  edition: number;
  reason: string | null;
  order_number: string;
}

/** Staff mind all of them; a group sees of its crafts what everybody sees. */
@Controller()
export class ListReviews {
  constructor(
    private readonly db: DataSource,
    private readonly cursors: Cursors,
  ) {}

  @OnRequest('catalogue.list-reviews')
  async handle({
    by,
    status,
    language,
    ...wanted
  }: Request<'catalogue.list-reviews'>): Promise<Answer<'catalogue.list-reviews'>> {
    refuseUnlessMaker(by);
    const list = { reviews: by, status };
    const { rows, next } = await slice({ cursors: this.cursors, list }, wanted, (below, limit) => {
      const conditions = new Conditions().add('no < ?', below);
      if (by.role === 'producer') conditions.add(`producer_id = ? AND status = 'shown'`, by.producerId);
      if (status) conditions.add('status = ?', status);
      return this.#find(conditions, limit);
    });
    return { items: rows.map((row) => itemOf(row, language)), next };
  }

  #find(conditions: Conditions, limit: number): Promise<Row[]> {
    const text = `SELECT ${REVIEW}, ${ABOUT}, status, edition, reason, order_number
      FROM review JOIN variant USING (sku) JOIN craft ON craft.id = review.craft_id
      ${conditions.where} ORDER BY no DESC LIMIT ${conditions.bind(limit)}`;
    return this.db.query(text, conditions.values);
  }
}

const itemOf = (row: Row, language: 'id' | 'en'): Answer<'catalogue.list-reviews'>['items'][number] => ({
  ...reviewOf(row, language),
  status: row.status,
  edition: row.edition,
  reason: row.reason,
  orderNumber: row.order_number,
  craft: aboutOf(row, language),
});
