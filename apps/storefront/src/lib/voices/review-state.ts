import { m } from '@rakkarya/wording';
import type { Reviewable } from '#lib/answers.ts';

type Status = NonNullable<Reviewable['review']>['status'];

/** How a review stands, for the one who wrote it. */
export const reviewState = (status: Status): { look: string; words: string } =>
  ({
    pending: { look: 'tag pre', words: m.review_is_pending() },
    shown: { look: 'tag', words: m.review_is_shown() },
    refused: { look: 'tag out', words: m.review_is_refused() },
  })[status];
