import { randomUUID } from 'node:crypto';
import { visit } from '#lib/visit.ts';
import { activityId, callOff, planAs } from '#lib/work/activity-actions.ts';
import { todayHere } from '#lib/work/today.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { ask, language } = visit();
  const [activities, villages] = await Promise.all([
    ask('catalogue.list-activities', { language, limit: 50 }),
    ask('producers.list-villages', {}),
  ]);
  return { activities: activities.items, villages: villages.items, today: todayHere() };
};

export const actions: Actions = {
  tambah: async ({ request, url }) =>
    planAs({ id: randomUUID(), of: 'baru', form: await request.formData(), next: url.pathname }),
  batal: async ({ request, url }) =>
    callOff(activityId.safeParse((await request.formData()).get('kegiatan')).data, url.pathname),
};
