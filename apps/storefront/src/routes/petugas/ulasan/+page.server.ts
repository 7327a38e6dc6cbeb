import { cursor, reviewStatus } from '@rakkarya/contracts';
import { visit } from '#lib/visit.ts';
import { staffVoiceActions } from '#lib/work/voice-actions.ts';
import type { Actions, PageServerLoad } from './$types';

/** What waits for staff, unless the address asks for something else. */
export const load: PageServerLoad = async ({ url }) => {
  const { ask, caller: by, language } = visit();
  const wanted = url.searchParams.get('status') ?? 'pending';
  const status = reviewStatus.safeParse(wanted).data;
  const after = cursor.safeParse(url.searchParams.get('sesudah')).data;
  const [reviews, questions] = await Promise.all([
    ask('catalogue.list-reviews', { by, status, language, after, limit: 20 }),
    ask('catalogue.list-questions', { by, state: 'open', language, limit: 50 }),
  ]);
  return { status, reviews: reviews.items, next: reviews.next, questions: questions.items };
};

export const actions = staffVoiceActions satisfies Actions;
