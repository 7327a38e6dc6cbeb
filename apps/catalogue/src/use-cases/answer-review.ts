import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { announce, OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { discussed } from '../database/discussed.js';
import { holdVoice } from '../database/hold-voice.js';
import { Review } from '../domain/review.js';

@Controller()
export class AnswerReview {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.answer-review')
  async handle({ by, id, words }: Request<'catalogue.answer-review'>): Promise<Answer<'catalogue.answer-review'>> {
    return this.db.transaction(async (tx) => {
      const review = await holdVoice(tx, Review, { by, id });
      review.answerWith(words, new Date());
      const { craftId, answer, answeredAt } = review;
      await tx.update(Review, { id }, { answer, answeredAt });
      await announce(tx, ...(await discussed(tx, craftId)));
      return { id };
    });
  }
}
