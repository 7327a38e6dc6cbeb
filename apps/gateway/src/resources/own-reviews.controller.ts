import { Controller, Get, Header, Query } from '@nestjs/common';
import { page, requests, type Caller, type Language } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By, In } from '../access/visitor.js';
import { pagingIn } from '../edge/query.js';
import { OrderReviews } from '../reviews/order-reviews.js';
import { Answers } from './answers.js';

const slice = z.strictObject(pagingIn);

@Controller('api/own-reviews')
export class OwnReviewsController {
  constructor(private readonly reviews: OrderReviews) {}

  /** What the orders of whoever is signed in brought, latest first, each with the review it has. `limit` counts orders. */
  @Get()
  @For('buyer')
  @Header('cache-control', 'private, no-store')
  @Answers(page(requests['catalogue.list-own-reviews'].answer.shape.items.element))
  list(@Query({ schema: slice }) wanted: z.output<typeof slice>, @By() by: Caller, @In() language: Language) {
    return this.reviews.listOwn({ by, ...wanted }, language);
  }
}
