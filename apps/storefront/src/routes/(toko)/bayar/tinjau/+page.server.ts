import { fail, redirect } from '@sveltejs/kit';
import { linesOf } from '#lib/cart.ts';
import { keepCart } from '#lib/cart-cookie.ts';
import { forgetEntered } from '#lib/checkout-cookie.ts';
import { payByOf } from '#lib/checkout-fields.ts';
import { checkoutSoFar, distanceOf } from '#lib/checkout-so-far.ts';
import { address } from '#lib/language.ts';
import { placedWith, rememberPlaced } from '#lib/placed-cookie.ts';
import { pricedCart } from '#lib/priced-cart.ts';
import { refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies }) => {
  const { cart, entered, recipient } = checkoutSoFar(cookies);
  const payBy = payByOf(entered, recipient.delivery) ?? redirect(303, address('/bayar/kirim'));
  const { lines, price } = await pricedCart(cart, distanceOf(recipient));
  return { lines, price, recipient, payBy, idempotencyKey: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async ({ request, cookies, url }) => {
    const idempotencyKey = String((await request.formData()).get('kunci') ?? '');
    const before = placedWith(cookies, idempotencyKey);
    if (before) redirect(303, address(before));

    const { cart, entered, recipient } = checkoutSoFar(cookies);
    const payBy = payByOf(entered, recipient.delivery) ?? redirect(303, address('/bayar/kirim'));
    const { caller: by, language, placeOrder } = visit();
    const order = { lines: linesOf(cart), ...recipient, payBy };
    const placed = await refusalOf(() => placeOrder({ by, idempotencyKey, language, order }));
    if ('refusal' in placed) return fail(placed.status, { refusal: placed.refusal });

    const path = `/pesanan/${placed.answer.order.number}?kunci=${placed.answer.key}`;
    rememberPlaced(cookies, url, idempotencyKey, path);
    keepCart(cookies, url, new Map());
    forgetEntered(cookies, url);
    redirect(303, address(path));
  },
};
