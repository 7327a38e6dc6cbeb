import { error, redirect } from '@sveltejs/kit';
import { cursor } from '@rakkarya/contracts';
import { failed, refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import type { Actions, PageServerLoad } from './$types';

const idOf = (id: string): string => (/^[\da-f-]{36}$/.test(id) ? id : error(404));

export const load: PageServerLoad = async ({ params, url }) => {
  const { ask, caller: by } = visit();
  const after = cursor.safeParse(url.searchParams.get('sesudah') ?? undefined).data;
  return ask('notices.list-deliveries', { by, id: idOf(params.id), after });
};

export const actions: Actions = {
  default: async ({ params, request, url }) => {
    const { ask, caller: by } = visit();
    const deliveryId = idOf(String((await request.formData()).get('kiriman') ?? ''));
    const replayed = await refusalOf(() => ask('notices.replay-delivery', { by, id: idOf(params.id), deliveryId }));
    if ('refusal' in replayed) return failed(replayed.status, { of: deliveryId, sentence: replayed.refusal.sentence });
    redirect(303, url.pathname);
  },
};
