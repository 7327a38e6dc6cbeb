import { describe, expect, it } from '@jest/globals';
import { askerOf, Question } from './question.js';

const at = new Date('2026-11-22T03:00:00Z');
const aQuestion = (change: Partial<Question> = {}): Question =>
  Object.assign(new Question(), { id: 'q', asker: 'account a', words: 'Bisa dicuci?' }, change);

describe('a question', () => {
  it('is open until it is answered', () => {
    const question = aQuestion();
    expect(question.state).toBe('open');

    question.answerWith('Bisa, dengan air dingin.', at);
    expect(question.state).toBe('answered');
  });

  it('that is hidden is not there to be answered', () => {
    const question = aQuestion({ hidden: true });

    expect(question.state).toBe('hidden');
    expect(() => question.answerWith('Bisa', at)).toThrow('not-found');
  });

  it('keeps a phone number only while somebody may call back', () => {
    const asked = { asker: 'phone +6281234567890', phone: '+6281234567890', name: 'Budi' };
    const [answered, hidden, shown] = [aQuestion(asked), aQuestion(asked), aQuestion(asked)];
    answered.answerWith('Bisa.', at);
    hidden.hide(true);
    hidden.hide(false);
    shown.hide(false);

    for (const one of [answered, hidden])
      expect(one).toMatchObject({ name: 'Budi', phone: null, asker: 'forgotten q' });
    expect(shown).toMatchObject(asked);
    const own = aQuestion({ phone: '+6281234567890' });
    own.answerWith('Bisa.', at);
    expect(own).toMatchObject({ phone: null, asker: 'account a' });
  });

  it('needs a phone number of a guest', () => {
    expect(() => askerOf({ role: 'guest' }, undefined)).toThrow('ill-formed');
    expect(askerOf({ role: 'guest' }, '+6281234567890')).toBe('phone +6281234567890');
    expect(askerOf({ role: 'buyer', accountId: 'a' }, undefined)).toBe('account a');
  });
});
