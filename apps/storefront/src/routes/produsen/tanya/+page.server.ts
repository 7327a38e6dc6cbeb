import { cursor } from '@rakkarya/contracts';
import { visit } from '#lib/visit.ts';
import { answerActions } from '#lib/work/voice-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const { ask, caller: by, language } = visit();
  const after = cursor.safeParse(url.searchParams.get('sesudah')).data;
  const [questions, reviews] = await Promise.all([
    ask('catalogue.list-questions', { by, state: 'open', language, limit: 50 }),
    ask('catalogue.list-reviews', { by, language, after, limit: 20 }),
  ]);
  return { questions: questions.items, reviews: reviews.items, next: reviews.next };
};

export const actions = answerActions satisfies Actions;
