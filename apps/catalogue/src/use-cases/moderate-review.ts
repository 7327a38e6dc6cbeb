import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { announce, OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { discussed } from '../database/discussed.js';
import { holdVoice, refuseUnlessStaff } from '../database/hold-voice.js';
import { countReviews } from '../database/trust.js';
import { Review } from '../domain/review.js';

@Controller()
export class ModerateReview {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.moderate-review')
  async handle({
    by,
    id,
    edition,
    moderation,
  }: Request<'catalogue.moderate-review'>): Promise<Answer<'catalogue.moderate-review'>> {
    refuseUnlessStaff(by);
    return this.db.transaction(async (tx) => {
      const review = await holdVoice(tx, Review, { by, id });
      review.moderate(moderation, edition);
      const { craftId, status, reason } = review;
      await tx.update(Review, { id }, { status, reason });
      await countReviews(tx, craftId);
      await announce(tx, ...(await discussed(tx, craftId)));
      return { id, status };
    });
  }
}
