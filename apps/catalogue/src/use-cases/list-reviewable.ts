import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { reviewableIn } from '../database/reviewable.js';

/** The gateway asks orders first whether the asker may see this order. */
@Controller()
export class ListReviewable {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.list-reviewable')
  async handle({
    order,
    language,
  }: Request<'catalogue.list-reviewable'>): Promise<Answer<'catalogue.list-reviewable'>> {
    return { items: await reviewableIn(this.db, [order], language) };
  }
}
