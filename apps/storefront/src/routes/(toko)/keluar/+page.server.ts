import { redirect } from '@sveltejs/kit';
import { address } from '#lib/language.ts';
import { passOnCookies } from '#lib/session-cookies.ts';
import { visit } from '#lib/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  if (!visit().signedIn) redirect(302, address('/masuk'));
};

export const actions: Actions = {
  default: async ({ cookies }) => {
    const { setCookie } = await visit().signOut();
    passOnCookies(cookies, setCookie);
    redirect(303, address('/'));
  },
};
