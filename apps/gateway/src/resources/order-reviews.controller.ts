import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { orderNumber, requests, reviewDraft, sku, type Caller, type Language } from '@rakkarya/contracts';
import type { z } from 'zod';
import { For } from '../access/for.js';
import { TakesUpload } from '../access/takes-upload.js';
import { By, In, Key } from '../access/visitor.js';
import { Uploaded } from '../pictures/upload.js';
import { OrderReviews } from '../reviews/order-reviews.js';
import { Answers } from './answers.js';

const review = reviewDraft.meta({ id: 'NewReview' });

/** What the buyer of a completed order says of each of its lines; a guest with the key of the order's private link. */
@Controller('api/orders/:number/reviews')
export class OrderReviewsController {
  constructor(private readonly reviews: OrderReviews) {}

  @Get()
  @For('anyone')
  @Answers(requests['catalogue.list-reviewable'].answer)
  list(
    @Param('number', { schema: orderNumber }) number: string,
    @Key() key: string | undefined,
    @By() by: Caller,
    @In() language: Language,
  ) {
    return this.reviews.list({ by, number, key }, language);
  }

  @Post()
  @For('anyone')
  @Answers(requests['catalogue.write-review'].answer, 201)
  write(
    @Param('number', { schema: orderNumber }) number: string,
    @Body({ schema: review }) draft: z.output<typeof review>,
    @Key() key: string | undefined,
    @By() by: Caller,
  ) {
    return this.reviews.write({ by, number, key }, draft);
  }

  @Post(':sku/pictures')
  @For('anyone')
  @TakesUpload()
  @Answers(requests['catalogue.attach-review-picture'].answer, 201)
  attachPicture(
    @Param('number', { schema: orderNumber }) number: string,
    @Param('sku', { schema: sku }) line: string,
    @Uploaded() upload: Buffer,
    @Key() key: string | undefined,
    @By() by: Caller,
  ) {
    return this.reviews.attachPicture({ by, number, key }, line, upload);
  }
}
