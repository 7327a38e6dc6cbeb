import type { EntityManager } from 'typeorm';
import { Review } from '../domain/review.js';

/** The review of one order line, with nobody else changing it meanwhile. */
export const holdReview = (tx: EntityManager, { order, sku }: { order: string; sku: string }): Promise<Review> =>
  tx.findOneOrFail(Review, { where: { orderNumber: order, sku }, lock: { mode: 'pessimistic_write' } });
