import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { requests } from '@rakkarya/contracts';
import { failed, refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import { activityIn } from '#lib/work/activity-form.ts';
import { todayHere } from '#lib/work/today.ts';
import type { Actions, PageServerLoad } from './$types';

const idOf = requests['catalogue.cancel-activity'].ask.shape.id;

export const load: PageServerLoad = async () => {
  const { ask, language } = visit();
  const [activities, villages] = await Promise.all([
    ask('catalogue.list-activities', { language, limit: 50 }),
    ask('producers.list-villages', {}),
  ]);
  return { activities: activities.items, villages: villages.items, today: todayHere() };
};

export const actions: Actions = {
  tambah: async ({ request, url }) => {
    const { ask, caller: by } = visit();
    const form = await request.formData();
    const entered = Object.fromEntries([...form].map(([name, value]) => [name, String(value).slice(0, 200)]));
    const read = activityIn(form, (await ask('producers.list-villages', {})).items);
    if ('wrong' in read) return fail(422, { of: 'baru', sentence: '', wrong: read.wrong, entered });
    const planned = await refusalOf(() =>
      ask('catalogue.plan-activity', { by, id: randomUUID(), activity: read.activity }),
    );
    if ('refusal' in planned)
      return fail(planned.status, { of: 'baru', sentence: planned.refusal.sentence, wrong: [], entered });
    redirect(303, url.pathname);
  },
  batal: async ({ request, url }) => {
    const { ask, caller: by } = visit();
    const { data: id } = idOf.safeParse((await request.formData()).get('kegiatan'));
    const cancelled = id ? await refusalOf(() => ask('catalogue.cancel-activity', { by, id })) : null;
    if (cancelled && 'refusal' in cancelled)
      return failed(cancelled.status, { of: id!, sentence: cancelled.refusal.sentence });
    redirect(303, url.pathname);
  },
};
