import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { answerText, requests, type Caller, type Language } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By, In } from '../access/visitor.js';
import { pagingIn } from '../edge/query.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';

const filter = requests['catalogue.list-questions'].ask.omit({ by: true, language: true }).extend(pagingIn);
const answer = z.strictObject({ words: answerText });
const hiding = z.strictObject({ hidden: z.boolean() });
const id = z.uuid();

@Controller('api/questions')
export class QuestionsController {
  constructor(private readonly services: Services) {}

  @Get()
  @For('producer', 'staff')
  @Answers(requests['catalogue.list-questions'].answer)
  list(@Query({ schema: filter }) wanted: z.output<typeof filter>, @By() by: Caller, @In() language: Language) {
    return this.services.ask('catalogue.list-questions', { ...wanted, by, language });
  }

  @Post(':id/answer')
  @For('producer', 'staff')
  @Answers(requests['catalogue.answer-question'].answer, 201)
  answer(
    @Param('id', { schema: id }) question: string,
    @Body({ schema: answer }) { words }: z.output<typeof answer>,
    @By() by: Caller,
  ) {
    return this.services.ask('catalogue.answer-question', { by, id: question, words });
  }

  @Post(':id/hiding')
  @For('staff')
  @Answers(requests['catalogue.hide-question'].answer, 201)
  hide(
    @Param('id', { schema: id }) question: string,
    @Body({ schema: hiding }) { hidden }: z.output<typeof hiding>,
    @By() by: Caller,
  ) {
    return this.services.ask('catalogue.hide-question', { by, id: question, hidden });
  }
}
