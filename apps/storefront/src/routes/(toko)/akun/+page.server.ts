import { redirect } from '@sveltejs/kit';
import { cursor } from '@rakkarya/contracts';
import { address } from '#lib/language.ts';
import { visit } from '#lib/visit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const { ask, caller: by, signedIn } = visit();
  if (!signedIn) redirect(303, address('/masuk?ke=') + encodeURIComponent(address('/akun')));
  const after = cursor.safeParse(url.searchParams.get('sesudah')).data;
  const orders = signedIn.role === 'buyer' ? await ask('orders.list-orders', { by, limit: 20, after }) : null;
  return { name: signedIn.name, role: signedIn.role, orders };
};
