import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { holdReview } from '../database/hold-review.js';
import { keepPicture } from '../database/keep-picture.js';
import { Review } from '../domain/review.js';
import { Settings } from '../settings.js';

@Controller()
export class AttachReviewPicture {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
  ) {}

  @OnRequest('catalogue.attach-review-picture')
  async handle({
    order,
    sku,
    bytes,
    width,
    height,
  }: Request<'catalogue.attach-review-picture'>): Promise<Answer<'catalogue.attach-review-picture'>> {
    return this.db.transaction(async (tx) => {
      const review = await holdReview(tx, { order, sku });
      const given = { mediaType: 'image/jpeg', bytes, width, height };
      review.addPicture(await keepPicture(tx, given, this.settings.picturesBytes));
      const { id, pictures, edition, status } = review;
      await tx.update(Review, { id }, { pictures, edition, status });
      return { id, pictures: pictures.length };
    });
  }
}
