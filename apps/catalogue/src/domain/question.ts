import { BrokenRule, type Answer, type Caller } from '@rakkarya/contracts';
import { illFormed } from './draft.js';

export type QuestionState = Answer<'catalogue.ask-question'>['state'];

/** What somebody wants to know of a craft. Others see it once it is answered, unless staff hide it. */
export class Question {
  id!: string;
  craftId!: string;
  asker!: string;
  name!: string;
  phone: string | null = null;
  words!: string;
  answer: string | null = null;
  answeredAt: Date | null = null;
  hidden = false;

  get state(): QuestionState {
    if (this.hidden) return 'hidden';
    return this.answer === null ? 'open' : 'answered';
  }

  answerWith(words: string, at: Date): void {
    if (this.hidden) throw new BrokenRule('not-found');
    Object.assign(this, { answer: words, answeredAt: at });
  }
}

/** By what one asker is known from another: the account, or the phone number a guest has to give. */
export function askerOf(by: Caller, phone: string | undefined): string {
  if (by.role !== 'guest') return `account ${by.accountId}`;
  if (phone === undefined) throw illFormed('phone', 'invalid_type');
  return `phone ${phone}`;
}
