import { z } from 'zod';
import { caller } from './caller.js';
import { craft, craftItem, pictureId } from './catalogue.requests.js';
import { orderNumber } from './orders.js';
import { phone } from './delivery.js';
import { freeText } from './plain-text.js';
import { instant, language, page, paging, sku, slug } from './values.js';

export const stars = z.int().min(1).max(5);
export const reviewStatus = z.enum(['pending', 'shown', 'refused']).meta({ id: 'ReviewStatus' });
export const questionState = z.enum(['open', 'answered', 'hidden']).meta({ id: 'QuestionState' });

/** Counts what a review has said: whoever decides names the one they have read. */
const edition = z.int().min(1);

/** What a group or staff wrote under a review or a question. */
export const answerText = freeText({ min: 2, max: 1000 });
const answered = z.object({ words: z.string(), at: instant }).nullable();

export const shownReview = z
  .object({
    id: z.uuid(),
    /** First name and the initial of the last: `Ani S.` */
    author: z.string(),
    stars,
    words: z.string(),
    pictures: z.array(pictureId),
    variant: z.string(),
    writtenAt: instant,
    answer: answered,
  })
  .meta({ id: 'Review' });

const about = z.object({ slug, title: z.string(), image: pictureId.nullable() });
const reviewToMind = shownReview.extend({
  status: reviewStatus,
  edition,
  /** Why staff refused it; for the buyer and staff. */
  reason: z.string().nullable(),
  orderNumber,
  craft: about,
});

/** A line of a completed order, with the review it has. */
const reviewable = z.object({
  order: orderNumber,
  sku,
  variant: z.string(),
  craft: about,
  review: shownReview
    .pick({ stars: true, words: true, pictures: true })
    .extend({ status: reviewStatus, reason: z.string().nullable() })
    .nullable(),
});

export const shownQuestion = z
  .object({ id: z.uuid(), name: z.string(), words: z.string(), askedAt: instant, answer: answered })
  .meta({ id: 'Question' });
const questionToMind = shownQuestion.extend({
  state: questionState,
  /** For staff only, so that they can call back. */
  phone: phone.nullable(),
  craft: about,
});

export const reviewDraft = z.strictObject({ sku, stars, words: freeText({ min: 3, max: 2000 }) });
export const questionDraft = z.strictObject({
  words: freeText({ min: 5, max: 600 }),
  name: freeText({ min: 2, max: 80 }),
  /** Required of guests. Shown to staff only. */
  phone: phone.optional(),
});
export const moderation = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('show') }),
  z.strictObject({ decision: z.literal('refuse'), reason: freeText({ min: 3, max: 300 }) }),
]);
/** The same in one body with what it decides on. */
export const moderationOfEdition = z.discriminatedUnion('decision', [
  moderation.options[0].extend({ edition }),
  moderation.options[1].extend({ edition }),
]);

/** One line of a completed order, as the gateway has been shown by orders that the asker may see it. */
const ownLine = { by: caller, order: orderNumber, sku };
const voices = { slug, language, ...paging };

export const trustingRequests = {
  /** The lines of a completed order, each with the review it has. `order`: one the asker has been shown by orders. */
  'catalogue.list-reviewable': {
    ask: z.strictObject({ by: caller, order: orderNumber, language }),
    answer: z.object({ items: z.array(reviewable) }),
  },
  /** The same of several. `orders`: those that the asker has been shown by orders as their own. */
  'catalogue.list-own-reviews': {
    ask: z.strictObject({ by: caller, orders: z.array(orderNumber).max(100), language }),
    answer: z.object({ items: z.array(reviewable) }),
  },
  /** One per order line; written again, it replaces one that is not shown yet. `buyer`: the name as orders knows it. */
  'catalogue.write-review': {
    ask: z.strictObject({ by: caller, order: orderNumber, buyer: z.string().max(200), review: reviewDraft }),
    answer: z.object({ id: z.uuid(), status: reviewStatus }),
  },
  /** At most three, until the review is shown. `bytes`: base64 of a JPEG that the gateway has re-encoded. */
  'catalogue.attach-review-picture': {
    ask: z.strictObject({ ...ownLine, width: z.int(), height: z.int(), bytes: z.base64().max(950_000) }),
    answer: z.object({ id: z.uuid(), pictures: z.int() }),
  },
  'catalogue.list-craft-reviews': {
    ask: z.strictObject(voices),
    answer: page(shownReview).extend({ craft: slug }),
  },
  /** To mind: staff see all, a group those of its crafts that are shown. */
  'catalogue.list-reviews': {
    ask: z.strictObject({ by: caller, status: reviewStatus.optional(), language, ...paging }),
    answer: page(reviewToMind),
  },
  /** Decides on the edition that was read; an older one is refused. */
  'catalogue.moderate-review': {
    ask: z.strictObject({ by: caller, id: z.uuid(), edition, moderation }),
    answer: z.object({ id: z.uuid(), status: reviewStatus }),
  },
  'catalogue.answer-review': {
    ask: z.strictObject({ by: caller, id: z.uuid(), words: answerText }),
    answer: z.object({ id: z.uuid() }),
  },
  /** Shown once it is answered. The same question of the same person again is the same question. */
  'catalogue.ask-question': {
    ask: z.strictObject({ by: caller, slug, question: questionDraft }),
    answer: z.object({ id: z.uuid(), state: questionState }),
  },
  'catalogue.list-craft-questions': {
    ask: z.strictObject(voices),
    answer: page(shownQuestion).extend({ craft: slug }),
  },
  'catalogue.list-questions': {
    ask: z.strictObject({ by: caller, state: questionState.optional(), language, ...paging }),
    answer: page(questionToMind),
  },
  'catalogue.answer-question': {
    ask: z.strictObject({ by: caller, id: z.uuid(), words: answerText }),
    answer: z.object({ id: z.uuid() }),
  },
  /** Staff only, and both ways. */
  'catalogue.hide-question': {
    ask: z.strictObject({ by: caller, id: z.uuid(), hidden: z.boolean() }),
    answer: z.object({ id: z.uuid(), state: questionState }),
  },
  /** What stands beside a craft: of the same group first, then of the same kind. */
  'catalogue.list-related': {
    ask: z.strictObject({ slug, language, limit: z.int().min(1).max(24).default(8) }),
    answer: z.object({ items: z.array(craftItem) }),
  },
  /** Those of them that are on the shelf, in the order in which they were named. */
  'catalogue.list-crafts-by-id': {
    ask: z.strictObject({ ids: z.array(z.uuid()).max(100), language }),
    answer: z.object({ items: z.array(craftItem.extend({ id: craft.shape.id })) }),
  },
  /** One part of the sitemap: the crafts put on the shelf as number `part` × 5,000 + 1 … + 5,000; and which parts there are. */
  'catalogue.list-sitemap': {
    ask: z.strictObject({ part: z.int().min(0).max(10_000), after: z.int().min(0).default(0) }),
    answer: z.object({
      items: z.array(z.object({ slug, changedAt: instant, image: pictureId.nullable() })),
      next: z.int().nullable(),
    }),
  },
  'catalogue.list-sitemap-parts': { ask: z.strictObject({}), answer: z.object({ parts: z.array(z.int()) }) },
};
