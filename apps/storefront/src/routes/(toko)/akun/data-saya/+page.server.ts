import { redirect } from '@sveltejs/kit';
import { erase } from '#lib/data/erase.ts';
import { address } from '#lib/language.ts';
import { visit } from '#lib/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const { signedIn } = visit();
  if (!signedIn) redirect(303, address('/masuk?ke=') + encodeURIComponent(address('/akun/data-saya')));
  return { role: signedIn.role };
};

export const actions: Actions = { default: (event) => erase(event) };
