import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { announce, OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { discussed } from '../database/discussed.js';
import { holdVoice, refuseUnlessStaff } from '../database/hold-voice.js';
import { Question } from '../domain/question.js';

@Controller()
export class HideQuestion {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.hide-question')
  async handle({ by, id, hidden }: Request<'catalogue.hide-question'>): Promise<Answer<'catalogue.hide-question'>> {
    refuseUnlessStaff(by);
    return this.db.transaction(async (tx) => {
      const question = await holdVoice(tx, Question, { by, id });
      question.hide(hidden);
      const { phone, asker } = question;
      await tx.update(Question, { id }, { hidden, phone, asker });
      await announce(tx, ...(await discussed(tx, question.craftId)));
      return { id, state: question.state };
    });
  }
}
