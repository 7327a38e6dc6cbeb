import { error, fail, redirect } from '@sveltejs/kit';
import { staticQris } from '@rakkarya/contracts';
import { m } from '@rakkarya/wording';
import { qrOf } from '#lib/order/qr.ts';
import { refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import { savePhone } from '#lib/work/phone-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { ask, caller: by } = visit();
  if (by.role !== 'producer') error(403);
  const [payee, contacts] = await Promise.all([
    ask('producers.show-payee', { by, producerId: by.producerId }),
    ask('producers.list-contacts', { by }),
  ]);
  return { payee, phone: contacts.items[0]?.phone ?? null, qr: payee.qris && qrOf(payee.qris.code) };
};

export const actions: Actions = {
  telepon: (event) => {
    const { caller: by } = visit();
    if (by.role !== 'producer') error(403);
    return savePhone(event, by.producerId, event.url.pathname);
  },
  qris: async ({ request, url }) => {
    const { ask, caller: by } = visit();
    if (by.role !== 'producer') error(403);
    const pasted = String((await request.formData()).get('qris') ?? '').trim();
    const qris = pasted === '' ? null : staticQris.safeParse(pasted);
    if (qris?.success === false) return fail(422, { of: 'qris' as const, sentence: m.qris_wrong(), pasted });
    const set = await refusalOf(() =>
      ask('producers.set-qris', { by, producerId: by.producerId, qris: qris?.data ?? null }),
    );
    if ('refusal' in set) return fail(set.status, { of: 'qris' as const, sentence: set.refusal.sentence, pasted });
    redirect(303, url.pathname);
  },
};
