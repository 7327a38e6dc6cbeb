import { fail, redirect } from '@sveltejs/kit';
import { orderNumber } from '@rakkarya/contracts';
import { address } from '#lib/language.ts';
import { refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import type { Actions } from './$types';

/** What people write instead of `RK-7QX2MB`: small letters, spaces, no hyphen. */
const spelt = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^RK/, 'RK-');

export const actions: Actions = {
  default: async ({ request }) => {
    const { phone, askForLink } = visit();
    const form = await request.formData();
    const entered = {
      nomor: String(form.get('nomor') ?? '').slice(0, 40),
      telepon: String(form.get('telepon') ?? '').slice(0, 40),
    };
    const number = orderNumber.safeParse(spelt(entered.nomor)).data;
    const theirs = phone(entered.telepon);
    if (number === undefined || theirs === null)
      return fail(422, { entered, wrong: { number: number === undefined, phone: theirs === null }, sentence: '' });

    const asked = await refusalOf(() => askForLink({ number, phone: theirs }));
    if ('refusal' in asked)
      return fail(asked.status, { entered, wrong: { number: false, phone: false }, sentence: asked.refusal.sentence });
    redirect(303, address('/lacak/diminta'));
  },
};
