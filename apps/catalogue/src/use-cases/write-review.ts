import { randomUUID } from 'node:crypto';
import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource, type EntityManager } from 'typeorm';
import { holdReview } from '../database/hold-review.js';
import { Review, shownName } from '../domain/review.js';

/** The gateway asks orders first whether the asker may see this order; that it is completed, and what was in it, we know ourselves. */
@Controller()
export class WriteReview {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.write-review')
  async handle({
    order,
    buyer,
    review: draft,
  }: Request<'catalogue.write-review'>): Promise<Answer<'catalogue.write-review'>> {
    return this.db.transaction(async (tx) => {
      await this.#begin(tx, { order, buyer, draft });
      const review = await holdReview(tx, { order, sku: draft.sku });
      review.say(draft);
      const { id, stars, words, edition, status, reason } = review;
      await tx.update(Review, { id }, { stars, words, edition, status, reason });
      return { id, status };
    });
  }

  /** Unless it has been begun before. */
  async #begin(
    tx: EntityManager,
    { order, buyer, draft }: { order: string; buyer: string; draft: Request<'catalogue.write-review'>['review'] },
  ): Promise<void> {
    const [line] = await tx.query(
      'SELECT craft_id FROM bought_line JOIN variant USING (sku) WHERE order_number = $1 AND sku = $2',
      [order, draft.sku],
    );
    if (!line) throw new BrokenRule('review-not-bought', { sku: draft.sku });
    await tx.query(
      `INSERT INTO review (id, order_number, sku, craft_id, author, stars, words, status)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'pending') ON CONFLICT (order_number, sku) DO NOTHING`,
      [randomUUID(), order, draft.sku, line.craft_id, shownName(buyer), draft.stars, draft.words],
    );
  }
}
