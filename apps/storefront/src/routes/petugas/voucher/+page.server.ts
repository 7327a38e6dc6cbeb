import { fail, redirect } from '@sveltejs/kit';
import { cursor } from '@rakkarya/contracts';
import { failed, refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import { todayHere } from '#lib/work/today.ts';
import { voucherIn } from '#lib/work/voucher-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const { ask, caller: by } = visit();
  const after = cursor.safeParse(url.searchParams.get('sesudah') ?? undefined).data;
  const [vouchers, producers] = await Promise.all([
    ask('orders.list-vouchers', { by, after }),
    ask('producers.list-producers', {}),
  ]);
  return { vouchers, producers: producers.items, today: todayHere() };
};

export const actions: Actions = {
  buat: async ({ request, url }) => {
    const form = await request.formData();
    const entered = Object.fromEntries([...form].map(([name, value]) => [name, String(value).slice(0, 80)]));
    const read = voucherIn(form);
    if ('wrong' in read) return fail(422, { of: 'baru', sentence: '', wrong: read.wrong, entered });
    const { ask, caller: by } = visit();
    const made = await refusalOf(() => ask('orders.make-voucher', { ...read.wanted, by }));
    if ('refusal' in made)
      return fail(made.status, { of: 'baru', sentence: made.refusal.sentence, wrong: [], entered });
    redirect(303, url.pathname);
  },
  akhiri: async ({ request, url }) => {
    const code = String((await request.formData()).get('kode') ?? '');
    const { ask, caller: by } = visit();
    const ended = await refusalOf(() => ask('orders.end-voucher', { by, code }));
    if ('refusal' in ended) return failed(ended.status, { of: code, sentence: ended.refusal.sentence });
    redirect(303, url.pathname);
  },
};
