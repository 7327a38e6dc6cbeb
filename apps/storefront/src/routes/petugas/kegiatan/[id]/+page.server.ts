import { error } from '@sveltejs/kit';
import { address } from '#lib/language.ts';
import { visit } from '#lib/visit.ts';
import { activityId, planAs } from '#lib/work/activity-actions.ts';
import { enteredOf } from '#lib/work/activity-form.ts';
import { todayHere } from '#lib/work/today.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const { ask, language } = visit();
  const [{ id, activity }, villages] = await Promise.all([planned(params.id), ask('producers.list-villages', {})]);
  const title = activity.title[language] ?? activity.title.id;
  return { id, title, entered: enteredOf(activity), villages: villages.items, today: todayHere() };
};

export const actions: Actions = {
  default: async ({ params, request }) => {
    // What was called off meanwhile stays so.
    const { id } = await planned(params.id);
    return planAs({ id, of: id, form: await request.formData(), next: address('/petugas/kegiatan') });
  },
};

function planned(text: string) {
  const { ask, caller: by } = visit();
  const { data: id } = activityId.safeParse(text);
  return id ? ask('catalogue.show-activity', { by, id }) : error(404);
}
