import { fail, redirect } from '@sveltejs/kit';
import { favouritesIn, keepFavourites } from '#lib/favourites.ts';
import { address } from '#lib/language.ts';
import { ownPath } from '#lib/own-path.ts';
import { refusalOf, type Refusal } from '#lib/refusal.ts';
import { passOnCookies } from '#lib/session-cookies.ts';
import { visit } from '#lib/visit.ts';
import { written } from '#lib/voices/wrong-fields.ts';
import type { Actions, PageServerLoad } from './$types';

const fields = ['name', 'login', 'password'] as const;
type Field = (typeof fields)[number];

const onwards = (url: URL): string => ownPath(url.searchParams.get('ke'), address('/akun'));

export const load: PageServerLoad = ({ url }) => {
  if (visit().signedIn) redirect(302, onwards(url));
};

export const actions: Actions = {
  default: async ({ request, cookies, url }) => {
    const form = await request.formData();
    const [name, login] = [written(form, 'name'), written(form, 'login')];
    const password = String(form.get('password') ?? '');
    const saved = favouritesIn(cookies);
    const entered = await refusalOf(() => visit().register({ name, login, password }, saved));
    if ('refusal' in entered) {
      const wrong = wrongIn(entered.refusal);
      const sentence = wrong.length > 0 ? null : entered.refusal.sentence;
      return fail(entered.status, { name, login, wrong, sentence });
    }
    passOnCookies(cookies, entered.answer.setCookie);
    if (saved.length) keepFavourites(cookies, url, entered.answer.unsaved);
    redirect(303, onwards(url));
  },
};

/** Which fields a refusal names; none when it is about something else. */
function wrongIn({ details }: Refusal): Field[] {
  const issues = (details['issues'] ?? []) as { field: string }[];
  return fields.filter((name) => issues.some(({ field }) => field === name));
}
