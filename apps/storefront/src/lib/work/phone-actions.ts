import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';

const refused = (status: number, { wrong = false, sentence = '', entered }: Refused) =>
  fail(status, { of: 'telepon' as const, sentence, wrong, entered });
interface Refused {
  wrong?: boolean;
  sentence?: string;
  entered: string;
}

/** Where a group is reached, in any spelling; nothing takes the number away. Then on to `next`. */
export async function savePhone({ request }: RequestEvent, producerId: string, next: string) {
  const { ask, caller: by, phone: phoneOf } = visit();
  const entered = String((await request.formData()).get('telepon') ?? '')
    .trim()
    .slice(0, 41);
  const phone = entered === '' ? null : phoneOf(entered);
  if (phone === null && entered !== '') return refused(422, { wrong: true, entered });
  const set = await refusalOf(() => ask('producers.set-phone', { by, producerId, phone }));
  if ('refusal' in set) return refused(set.status, { sentence: set.refusal.sentence, entered });
  redirect(303, next);
}
