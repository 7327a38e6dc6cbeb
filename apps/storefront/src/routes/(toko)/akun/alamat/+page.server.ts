import { redirect } from '@sveltejs/kit';
import { address } from '#lib/language.ts';
import { refusalOf } from '#lib/refusal.ts';
import { savedAddresses } from '#lib/saved-addresses.ts';
import { visit } from '#lib/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  if (!visit().signedIn) redirect(303, address('/masuk?ke=') + encodeURIComponent(address('/akun/alamat')));
  return { saved: await savedAddresses(), forgotten: url.searchParams.has('dihapus') };
};

export const actions: Actions = {
  default: async ({ request }) => {
    const { ask, caller: by } = visit();
    const id = String((await request.formData()).get('hapus') ?? '');
    // Pressed twice, it is gone all the same.
    await refusalOf(() => ask('orders.forget-address', { by, id }));
    redirect(303, address('/akun/alamat?dihapus=1'));
  },
};
