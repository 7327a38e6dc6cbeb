import { fail, redirect } from '@sveltejs/kit';
import { readCart } from '#lib/cart.ts';
import { keepEntered, readEntered } from '#lib/checkout-cookie.ts';
import { enteredIn, recipientOf } from '#lib/checkout-fields.ts';
import { address } from '#lib/language.ts';
import { visit } from '#lib/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ cookies }) => {
  if (readCart(cookies.get('keranjang')).size === 0) redirect(302, address('/keranjang'));
  return { entered: readEntered(cookies) };
};

export const actions: Actions = {
  default: async ({ request, cookies, url }) => {
    const entered = { ...readEntered(cookies), ...enteredIn(await request.formData()) };
    const { wrong } = recipientOf(entered, visit().phone);
    if (wrong.length) return fail(422, { entered, wrong });
    keepEntered(cookies, url, entered);
    redirect(303, address('/bayar/kirim'));
  },
};
