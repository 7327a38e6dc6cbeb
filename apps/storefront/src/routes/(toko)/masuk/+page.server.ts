import { fail, redirect } from '@sveltejs/kit';
import { favouritesIn, keepFavourites } from '#lib/favourites.ts';
import { address } from '#lib/language.ts';
import { ownPath } from '#lib/own-path.ts';
import { refusalOf } from '#lib/refusal.ts';
import { passOnCookies } from '#lib/session-cookies.ts';
import { visit } from '#lib/visit.ts';
import type { Actions, PageServerLoad } from './$types';

const home = { staff: '/petugas', producer: '/produsen', buyer: '/akun' } as const;

export const load: PageServerLoad = ({ url }) => {
  const { signedIn } = visit();
  if (signedIn) redirect(302, ownPath(url.searchParams.get('ke'), address(home[signedIn.role])));
};

export const actions: Actions = {
  default: async ({ request, cookies, url }) => {
    const form = await request.formData();
    const login = String(form.get('login') ?? '').trim();
    const saved = favouritesIn(cookies);
    const entered = await refusalOf(() => visit().signIn(login, String(form.get('sandi') ?? ''), saved));
    if ('refusal' in entered) return fail(entered.status, { login, sentence: entered.refusal.sentence });
    passOnCookies(cookies, entered.answer.setCookie);
    if (saved.length) keepFavourites(cookies, url, entered.answer.unsaved);
    redirect(303, ownPath(url.searchParams.get('ke'), address(home[entered.answer.signedIn.role])));
  },
};
