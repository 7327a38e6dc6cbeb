import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { answerText, moderationOfEdition, requests, type Caller, type Language } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By, In } from '../access/visitor.js';
import { pagingIn } from '../edge/query.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';

const filter = requests['catalogue.list-reviews'].ask.omit({ by: true, language: true }).extend(pagingIn);
const answer = z.strictObject({ words: answerText });
const id = z.uuid();

@Controller('api/reviews')
export class ReviewsController {
  constructor(private readonly services: Services) {}

  @Get()
  @For('producer', 'staff')
  @Answers(requests['catalogue.list-reviews'].answer)
  list(@Query({ schema: filter }) wanted: z.output<typeof filter>, @By() by: Caller, @In() language: Language) {
    return this.services.ask('catalogue.list-reviews', { ...wanted, by, language });
  }

  @Post(':id/moderation')
  @For('staff')
  @Answers(requests['catalogue.moderate-review'].answer, 201)
  moderate(
    @Param('id', { schema: id }) review: string,
    @Body({ schema: moderationOfEdition }) { edition, ...decided }: z.output<typeof moderationOfEdition>,
    @By() by: Caller,
  ) {
    return this.services.ask('catalogue.moderate-review', { by, id: review, edition, moderation: decided });
  }

  @Post(':id/answer')
  @For('producer', 'staff')
  @Answers(requests['catalogue.answer-review'].answer, 201)
  answer(
    @Param('id', { schema: id }) review: string,
    @Body({ schema: answer }) { words }: z.output<typeof answer>,
    @By() by: Caller,
  ) {
    return this.services.ask('catalogue.answer-review', { by, id: review, words });
  }
}
