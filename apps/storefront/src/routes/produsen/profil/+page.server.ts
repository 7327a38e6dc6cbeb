import { error, redirect } from '@sveltejs/kit';
import { staticQris } from '@rakkarya/contracts';
import { m } from '@rakkarya/wording';
import { qrOf } from '#lib/order/qr.ts';
import { failed, refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { ask, caller: by } = visit();
  if (by.role !== 'producer') error(403);
  const payee = await ask('producers.show-payee', { by, producerId: by.producerId });
  return { payee, qr: payee.qris && qrOf(payee.qris.code) };
};

export const actions: Actions = {
  default: async ({ request, url }) => {
    const { ask, caller: by } = visit();
    if (by.role !== 'producer') error(403);
    const pasted = String((await request.formData()).get('qris') ?? '').trim();
    const qris = pasted === '' ? null : staticQris.safeParse(pasted);
    if (qris?.success === false) return failed(422, { of: pasted, sentence: m.qris_wrong() });
    const set = await refusalOf(() =>
      ask('producers.set-qris', { by, producerId: by.producerId, qris: qris?.data ?? null }),
    );
    if ('refusal' in set) return failed(set.status, { of: pasted, sentence: set.refusal.sentence });
    redirect(303, url.pathname);
  },
};
