import { BrokenRule, type Answer, type Caller } from '@rakkarya/contracts';
import { illFormed } from './draft.js';

const BY_PHONE = 'phone ';

export type QuestionState = Answer<'catalogue.ask-question'>['state'];

/** What somebody wants to know of a craft. Others see it once it is answered, unless staff hide it. */
export class Question {
  id!: string;
  craftId!: string;
  asker!: string;
  name!: string;
  /** To call back, until there is nothing left to call about. */
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
    this.#forgetPhone();
  }

  /** Staff may show it again, but not call any more. */
  hide(hidden: boolean): void {
    this.hidden = hidden;
    if (hidden) this.#forgetPhone();
  }

  /** A guest is known by nothing else, so that afterwards they are nobody in particular. */
  #forgetPhone(): void {
    this.phone = null;
    if (this.asker.startsWith(BY_PHONE)) this.asker = `forgotten ${this.id}`;
  }
}

/** By what one asker is known from another: the account, or the phone number a guest has to give. */
export function askerOf(by: Caller, phone: string | undefined): string {
  if (by.role !== 'guest') return `account ${by.accountId}`;
  if (phone === undefined) throw illFormed('phone', 'invalid_type');
  return BY_PHONE + phone;
}
