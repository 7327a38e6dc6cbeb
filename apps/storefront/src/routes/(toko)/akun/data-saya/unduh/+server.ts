import { redirect } from '@sveltejs/kit';
import { download } from '#lib/data/download.ts';
import { address } from '#lib/language.ts';
import { visit } from '#lib/visit.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async () => {
  const { signedIn, personalData } = visit();
  if (!signedIn) redirect(303, address('/masuk?ke=') + encodeURIComponent(address('/akun/data-saya')));
  return download(await personalData(), 'data-saya-rak-karya');
};
