import { fail, redirect } from '@sveltejs/kit';
import { linesOf } from '#lib/cart.ts';
import { keepEntered } from '#lib/checkout-cookie.ts';
import { enteredIn, payByOf, waysToPay, type Field } from '#lib/checkout-fields.ts';
import { checkoutSoFar, distanceOf } from '#lib/checkout-so-far.ts';
import { address } from '#lib/language.ts';
import { visit } from '#lib/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies }) => {
  const { cart, entered, recipient } = checkoutSoFar(cookies);
  const price = await visit().ask('orders.price-order', { lines: linesOf(cart), delivery: distanceOf(recipient) });
  const { delivery } = recipient;
  return { price, delivery, ways: waysToPay(delivery), chosen: payByOf(entered, delivery) };
};

export const actions: Actions = {
  default: async ({ request, cookies, url }) => {
    const { entered, recipient } = checkoutSoFar(cookies);
    const { payBy } = enteredIn(await request.formData());
    const wrong: Field[] = ['payBy'];
    if (!payByOf({ payBy }, recipient.delivery)) return fail(422, { wrong });
    keepEntered(cookies, url, { ...entered, payBy });
    redirect(303, address('/bayar/tinjau'));
  },
};
