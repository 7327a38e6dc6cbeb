import { AnswerQuestion } from './use-cases/answer-question.js';
import { AnswerReview } from './use-cases/answer-review.js';
import { AskQuestion } from './use-cases/ask-question.js';
import { AttachReviewPicture } from './use-cases/attach-review-picture.js';
import { HideQuestion } from './use-cases/hide-question.js';
import { ListCraftQuestions } from './use-cases/list-craft-questions.js';
import { ListCraftReviews } from './use-cases/list-craft-reviews.js';
import { ListCraftsById } from './use-cases/list-crafts-by-id.js';
import { ListOwnReviews } from './use-cases/list-own-reviews.js';
import { ListQuestions } from './use-cases/list-questions.js';
import { ListRelated } from './use-cases/list-related.js';
import { ListReviewable } from './use-cases/list-reviewable.js';
import { ListReviews } from './use-cases/list-reviews.js';
import { ListSitemap } from './use-cases/list-sitemap.js';
import { ListSitemapParts } from './use-cases/list-sitemap-parts.js';
import { ModerateReview } from './use-cases/moderate-review.js';
import { WriteReview } from './use-cases/write-review.js';

/** Ways in to what people say of crafts, and to what leads to them. */
export const voices = [
  WriteReview,
  AttachReviewPicture,
  ModerateReview,
  AnswerReview,
  ListReviewable,
  ListOwnReviews,
  ListCraftReviews,
  ListReviews,
  AskQuestion,
  AnswerQuestion,
  HideQuestion,
  ListCraftQuestions,
  ListQuestions,
  ListRelated,
  ListCraftsById,
  ListSitemap,
  ListSitemapParts,
];
