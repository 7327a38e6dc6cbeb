import { fail, redirect } from '@sveltejs/kit';
import { payBy as payBys } from '@rakkarya/contracts';
import { linesOf } from '#lib/cart.ts';
import { keepCart } from '#lib/cart-cookie.ts';
import { forgetEntered } from '#lib/checkout-cookie.ts';
import { payByOf, type Field } from '#lib/checkout-fields.ts';
import { checkoutSoFar, giftOf, pricingOf, wishesOf } from '#lib/checkout-so-far.ts';
import { address } from '#lib/language.ts';
import { placedWith, rememberPlaced } from '#lib/placed-cookie.ts';
import { pricedCart } from '#lib/priced-cart.ts';
import { refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import { agreementIn } from './agreement.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies }) => {
  const { cart, entered, recipient } = checkoutSoFar(cookies);
  const priced = await refusalOf(() => pricedCart(cart, pricingOf(entered, recipient)));
  if ('refusal' in priced) redirect(303, address('/bayar/kirim?kurir=1'));
  const { lines, price } = priced.answer;
  const payBy = payByOf(entered, price?.ways ?? []) ?? redirect(303, address('/bayar/kirim'));
  return { lines, price, recipient, payBy, ...giftOf(entered), idempotencyKey: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async ({ request, cookies, url }) => {
    const form = await request.formData();
    const idempotencyKey = String(form.get('kunci') ?? '');
    const before = placedWith(cookies, idempotencyKey);
    if (before) redirect(303, address(before));

    const { cart, entered, recipient } = checkoutSoFar(cookies);
    const payBy = payBys.safeParse(entered.payBy).data ?? redirect(303, address('/bayar/kirim'));
    const { caller: by, language, placeOrder } = visit();
    const order = {
      ...{ lines: linesOf(cart), ...recipient, payBy },
      ...{ ...wishesOf(entered), ...giftOf(entered), ...agreementIn(form) },
    };
    const placed = await refusalOf(() => placeOrder({ by, idempotencyKey, language, order }));
    if ('refusal' in placed) {
      const wrong: Field[] = placed.refusal.code === 'consent-missing' ? ['consent'] : [];
      return fail(placed.status, { refusal: placed.refusal, wrong });
    }

    const path = `/pesanan/${placed.answer.order.number}?kunci=${placed.answer.key}`;
    rememberPlaced(cookies, url, idempotencyKey, path);
    keepCart(cookies, url, new Map());
    forgetEntered(cookies, url);
    redirect(303, address(path));
  },
};
