import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { questionDraft, requests, slug, type Caller, type Language } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By, In } from '../access/visitor.js';
import { pagingIn } from '../edge/query.js';
import { phoneInAnySpelling } from '../orders/order-request.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';

const slice = z.strictObject(pagingIn);
const question = questionDraft.extend({ phone: phoneInAnySpelling.optional() }).meta({ id: 'NewQuestion' });

/** What people say and ask of a craft, as everybody sees it. */
@Controller('api/crafts/:slug')
export class CraftVoicesController {
  constructor(private readonly services: Services) {}

  @Get('reviews')
  @For('anyone')
  @Answers(requests['catalogue.list-craft-reviews'].answer)
  reviews(
    @Param('slug', { schema: slug }) craft: string,
    @Query({ schema: slice }) wanted: z.output<typeof slice>,
    @In() language: Language,
  ) {
    return this.services.ask('catalogue.list-craft-reviews', { slug: craft, language, ...wanted });
  }

  @Get('questions')
  @For('anyone')
  @Answers(requests['catalogue.list-craft-questions'].answer)
  questions(
    @Param('slug', { schema: slug }) craft: string,
    @Query({ schema: slice }) wanted: z.output<typeof slice>,
    @In() language: Language,
  ) {
    return this.services.ask('catalogue.list-craft-questions', { slug: craft, language, ...wanted });
  }

  @Post('questions')
  @For('anyone')
  @Answers(requests['catalogue.ask-question'].answer, 201)
  ask(
    @Param('slug', { schema: slug }) craft: string,
    @Body({ schema: question }) asked: z.output<typeof question>,
    @By() by: Caller,
  ) {
    return this.services.ask('catalogue.ask-question', { by, slug: craft, question: asked });
  }
}
