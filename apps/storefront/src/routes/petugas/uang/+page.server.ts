import { redirect } from '@sveltejs/kit';
import { failed, refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const { ask, caller: by } = visit();
  const settled = url.searchParams.has('beres');
  const after = url.searchParams.get('setelah') ?? undefined;
  return { settled, cases: await ask('orders.list-cases', { by, settled, ...(after && { after }) }) };
};

export const actions: Actions = {
  default: async ({ request, url }) => {
    const { ask, caller: by } = visit();
    const form = await request.formData();
    const caseId = String(form.get('perkara') ?? '');
    const note = String(form.get('catatan') ?? '');
    const settled = await refusalOf(() => ask('orders.settle-case', { by, caseId, note }));
    if ('refusal' in settled) return failed(settled.status, { of: caseId, sentence: settled.refusal.sentence });
    redirect(303, url.pathname);
  },
};
