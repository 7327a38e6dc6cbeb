import { visit } from '#lib/visit.ts';
import type { PageServerLoad } from './$types';

/** What is to come: as many as are ever planned at once. */
export const load: PageServerLoad = async () => {
  const { ask, language } = visit();
  const { items } = await ask('catalogue.list-activities', { language, limit: 50 });
  return { activities: items };
};
