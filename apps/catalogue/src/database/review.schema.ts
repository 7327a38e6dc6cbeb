import { EntitySchema } from 'typeorm';
import { Review } from '../domain/review.js';

export const reviewSchema = new EntitySchema<Review>({
  name: 'review',
  target: Review,
  columns: {
    id: { type: 'uuid', primary: true },
    orderNumber: { type: 'text' },
    sku: { type: 'text' },
    craftId: { type: 'uuid' },
    author: { type: 'text' },
    stars: { type: 'smallint' },
    words: { type: 'text' },
    pictures: { type: 'jsonb' },
    edition: { type: 'integer' },
    status: { type: 'text' },
    reason: { type: 'text', nullable: true },
    answer: { type: 'text', nullable: true },
    answeredAt: { type: 'timestamptz', nullable: true },
  },
});
