import { fail, redirect } from '@sveltejs/kit';
import { address } from '#lib/language.ts';
import { refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import { moneyIn } from '#lib/work/money-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { ask, caller: by } = visit();
  return { id: crypto.randomUUID(), payees: (await ask('orders.list-payees', { by })).items };
};

export const actions: Actions = {
  default: async ({ request }) => {
    const { ask, caller: by } = visit();
    const form = await request.formData();
    const entered = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    const { money, wrong } = moneyIn(entered, new Date());
    if (!money) return fail(422, { entered, wrong, sentence: '' });
    const noted = await refusalOf(() => ask('orders.note-money', { ...money, by }));
    if ('refusal' in noted) return fail(noted.status, { entered, wrong: [], sentence: noted.refusal.sentence });
    redirect(303, address('/petugas/uang'));
  },
};
