import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';

type Draft = Request<'catalogue.write-review'>['review'];
export type Moderation = Request<'catalogue.moderate-review'>['moderation'];
export type ReviewStatus = Answer<'catalogue.write-review'>['status'];

const MOST_PICTURES = 3;

/** What a buyer says of one line of a completed order. Others see it once staff have let it through. */
export class Review {
  id!: string;
  orderNumber!: string;
  sku!: string;
  craftId!: string;
  author!: string;
  stars!: number;
  words!: string;
  pictures: string[] = [];
  /** Grows with every change of words, stars or pictures. */
  edition = 1;
  status: ReviewStatus = 'pending';
  reason: string | null = null;
  answer: string | null = null;
  answeredAt: Date | null = null;

  /** Waits for staff, again after a change. Saying the same again changes nothing; what others have seen stays as it is. */
  say({ stars, words }: Pick<Draft, 'stars' | 'words'>): void {
    if (this.stars === stars && this.words === words) return;
    this.#refuseIfShown();
    Object.assign(this, { stars, words, edition: this.edition + 1, status: 'pending', reason: null });
  }

  addPicture(id: string): void {
    if (this.pictures.includes(id)) return;
    this.#refuseIfShown();
    if (this.pictures.length >= MOST_PICTURES) throw new BrokenRule('review-pictures', { most: MOST_PICTURES });
    this.pictures = [...this.pictures, id];
    this.edition++;
    this.status = 'pending';
  }

  /** Staff may change their mind either way, but decide only on what they have read. */
  moderate(moderation: Moderation, edition: number): void {
    if (edition !== this.edition) throw new BrokenRule('review-changed');
    this.status = moderation.decision === 'show' ? 'shown' : 'refused';
    this.reason = moderation.decision === 'refuse' ? moderation.reason : null;
  }

  answerWith(words: string, at: Date): void {
    if (this.status !== 'shown') throw new BrokenRule('not-found');
    Object.assign(this, { answer: words, answeredAt: at });
  }

  #refuseIfShown(): void {
    if (this.status === 'shown') throw new BrokenRule('review-shown');
  }
}

/** As others see a buyer: the first name and the initial of the last, `Ani Suryani` → `Ani S.` Whatever steers is left out. */
export function shownName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}]/gu, '').replace(/(\p{M}{6})\p{M}+/gu, '$1');
  const [first = '', ...rest] = plain.trim().split(/\s+/u);
  const initial = [...(rest.at(-1) ?? '')][0];
  return initial ? `${first} ${initial.toLocaleUpperCase('id')}.` : first;
}
