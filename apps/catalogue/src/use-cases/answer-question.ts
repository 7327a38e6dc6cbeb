import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { announce, OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { discussed } from '../database/discussed.js';
import { holdVoice } from '../database/hold-voice.js';
import { Question } from '../domain/question.js';

@Controller()
export class AnswerQuestion {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.answer-question')
  async handle({ by, id, words }: Request<'catalogue.answer-question'>): Promise<Answer<'catalogue.answer-question'>> {
    return this.db.transaction(async (tx) => {
      const question = await holdVoice(tx, Question, { by, id });
      question.answerWith(words, new Date());
      const { craftId, answer, answeredAt, phone, asker } = question;
      await tx.update(Question, { id }, { answer, answeredAt, phone, asker });
      await announce(tx, ...(await discussed(tx, craftId)));
      return { id };
    });
  }
}
