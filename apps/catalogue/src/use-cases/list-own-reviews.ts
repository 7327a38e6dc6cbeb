import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { reviewableIn } from '../database/reviewable.js';

/** The gateway asks orders first which orders are the asker's own. */
@Controller()
export class ListOwnReviews {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.list-own-reviews')
  async handle({
    orders,
    language,
  }: Request<'catalogue.list-own-reviews'>): Promise<Answer<'catalogue.list-own-reviews'>> {
    return { items: await reviewableIn(this.db, orders, language) };
  }
}
