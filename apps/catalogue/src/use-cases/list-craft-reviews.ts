import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { Cursors } from '../database/cursors.js';
import { prepared } from '../database/prepared.js';
import { craftOnShelf, REVIEW, reviewOf, slice, type ReviewRow } from '../database/voices.js';

@Controller()
export class ListCraftReviews {
  constructor(
    private readonly db: DataSource,
    private readonly cursors: Cursors,
  ) {}

  @OnRequest('catalogue.list-craft-reviews')
  async handle({
    language,
    ...wanted
  }: Request<'catalogue.list-craft-reviews'>): Promise<Answer<'catalogue.list-craft-reviews'>> {
    const { craftId, slug } = await craftOnShelf(this.db, wanted.slug);
    const list = { reviews: craftId };
    const { rows, next } = await slice({ cursors: this.cursors, list }, wanted, (below, limit) =>
      prepared<ReviewRow>(
        this.db,
        `SELECT ${REVIEW} FROM review JOIN variant USING (sku)
         WHERE review.craft_id = $1 AND status = 'shown' AND no < $2 ORDER BY no DESC LIMIT $3`,
        [craftId, below, limit],
      ),
    );
    return { craft: slug, items: rows.map((row) => reviewOf(row, language)), next };
  }
}
