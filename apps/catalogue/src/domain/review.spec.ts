import { describe, expect, it } from '@jest/globals';
import { Review, shownName } from './review.js';

const aReview = (change: Partial<Review> = {}): Review =>
  Object.assign(new Review(), { stars: 5, words: 'Halus buatannya.' }, change);
const at = new Date('2026-11-22T03:00:00Z');

describe('a review', () => {
  it('waits for staff before anybody sees it', () => {
    expect(aReview().status).toBe('pending');
  });

  it('may be written anew until it is shown, and waits again', () => {
    const review = aReview({ status: 'refused', reason: 'Menyebut nomor telepon.' });

    review.say({ stars: 4, words: 'Bagus.' });

    expect(review).toMatchObject({ stars: 4, words: 'Bagus.', status: 'pending', reason: null });
  });

  it('stays as others have seen it', () => {
    const review = aReview();
    review.moderate({ decision: 'show' }, 1);

    review.say({ stars: 5, words: 'Halus buatannya.' });

    expect(() => review.say({ stars: 1, words: 'Ternyata tidak.' })).toThrow('review-shown');
    expect(() => review.addPicture('c')).toThrow('review-shown');
  });

  it('has three pictures at most, each once', () => {
    const review = aReview();
    for (const id of ['a', 'b', 'b', 'c']) review.addPicture(id);

    expect(review.pictures).toEqual(['a', 'b', 'c']);
    expect(() => review.addPicture('d')).toThrow('review-pictures');
  });

  it('is refused with a reason, and shown after all', () => {
    const review = aReview();
    review.moderate({ decision: 'refuse', reason: 'Bukan tentang karya ini.' }, 1);
    expect(review).toMatchObject({ status: 'refused', reason: 'Bukan tentang karya ini.' });

    review.moderate({ decision: 'show' }, 1);
    expect(review).toMatchObject({ status: 'shown', reason: null });
  });

  it('is decided on as it was read, not as it has become since', () => {
    const review = aReview();
    review.say({ stars: 1, words: 'Ternyata tidak.' });
    review.addPicture('a');
    review.addPicture('a');
    review.say({ stars: 1, words: 'Ternyata tidak.' });
    expect(review.edition).toBe(3);

    for (const read of [1, 2, 4])
      for (const decided of [{ decision: 'show' } as const, { decision: 'refuse', reason: 'Kasar.' } as const])
        expect(() => review.moderate(decided, read)).toThrow('review-changed');
    expect(review.status).toBe('pending');

    review.moderate({ decision: 'show' }, 3);
    expect(review.status).toBe('shown');
  });

  it('is answered only where others can read it', () => {
    expect(() => aReview().answerWith('Terima kasih', at)).toThrow('not-found');

    const review = aReview({ status: 'shown' });
    review.answerWith('Terima kasih', at);
    expect(review).toMatchObject({ answer: 'Terima kasih', answeredAt: at });
  });
});

describe('the name under a review', () => {
  it.each([
    ['Ani Suryani', 'Ani S.'],
    ['  Ani  Dewi  suryani ', 'Ani S.'],
    ['Slamet', 'Slamet'],
    [`\u202eAni${'\u0301'.repeat(50)} B`, `Ani${'\u0301'.repeat(6)} B.`],
    ['Ani 👩🏽‍🌾', 'Ani 👩.'],
  ])('of %s is %s', (name, shown) => {
    expect(shownName(name)).toBe(shown);
  });
});
