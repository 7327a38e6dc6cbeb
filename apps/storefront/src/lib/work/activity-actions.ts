import { fail, redirect } from '@sveltejs/kit';
import { requests } from '@rakkarya/contracts';
import { failed, refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import { activityIn } from './activity-form.ts';

export const activityId = requests['catalogue.cancel-activity'].ask.shape.id;

interface Sent {
  id: string;
  /** Which form it was. */
  of: string;
  form: FormData;
  next: string;
}

/** Plans it as the form says, and goes on; else the form says what is wrong, with what was entered. */
export async function planAs({ id, of, form, next }: Sent) {
  const { ask, caller: by } = visit();
  const entered = Object.fromEntries([...form].map(([name, value]) => [name, String(value).slice(0, 200)]));
  const read = activityIn(form, (await ask('producers.list-villages', {})).items);
  if ('wrong' in read) return fail(422, { of, sentence: '', wrong: read.wrong, entered });
  const planned = await refusalOf(() => ask('catalogue.plan-activity', { by, id, activity: read.activity }));
  if ('refusal' in planned) return fail(planned.status, { of, sentence: planned.refusal.sentence, wrong: [], entered });
  redirect(303, next);
}

export async function callOff(id: string | undefined, next: string) {
  const { ask, caller: by } = visit();
  const cancelled = id ? await refusalOf(() => ask('catalogue.cancel-activity', { by, id })) : null;
  if (cancelled && 'refusal' in cancelled)
    return failed(cancelled.status, { of: id!, sentence: cancelled.refusal.sentence });
  redirect(303, next);
}
