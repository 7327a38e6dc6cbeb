import { error, redirect } from '@sveltejs/kit';
import { services, type Service } from '@rakkarya/contracts';
import { orNothing } from '#lib/or-nothing.ts';
import { failed, refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { ask, caller: by } = visit();
  const asked = services.map(async (service) => ({
    service,
    list: await orNothing(ask(`${service}.list-set-aside`, { by })),
  }));
  const answers = await Promise.all(asked);
  return {
    items: answers.flatMap(({ service, list }) => (list?.items ?? []).map((item) => ({ service, ...item }))),
    away: answers.filter(({ list }) => list === null).map(({ service }) => service),
  };
};

export const actions: Actions = {
  default: async ({ request, url }) => {
    const { ask, caller: by } = visit();
    const form = await request.formData();
    const service = services.find((known): known is Service => known === form.get('layanan'));
    if (!service) error(400);
    const replayed = await refusalOf(() => ask(`${service}.replay-set-aside`, { by, id: String(form.get('id')) }));
    if ('refusal' in replayed) return failed(replayed.status, { of: service, sentence: replayed.refusal.sentence });
    redirect(303, url.pathname);
  },
};
