import { fail, redirect } from '@sveltejs/kit';
import { payBy, type PayBy } from '@rakkarya/contracts';
import { linesOf, type Cart } from '#lib/cart.ts';
import { keepEntered } from '#lib/checkout-cookie.ts';
import { enteredIn, giftNoteIn, payByOf, type Entered, type Field, type Recipient } from '#lib/checkout-fields.ts';
import { checkoutSoFar, distanceOf, pricingOf } from '#lib/checkout-so-far.ts';
import { choicesIn } from '#lib/delivery-choices.ts';
import { address } from '#lib/language.ts';
import { groupsToSend } from '#lib/groups-to-send.ts';
import { refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import { codesIn } from '#lib/voucher-codes.ts';
import type { Told } from '../field-sentences.ts';
import { choiceSentences } from '../choice-sentences.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies, url }) => {
  const { cart, entered, recipient } = checkoutSoFar(cookies);
  const { delivery } = recipient;
  const [groups, ways] = await Promise.all([groupsToSend(cart, entered, recipient), waysFor(cart, delivery)]);
  return { entered, groups, delivery, ways, lapsed: url.searchParams.has('kurir') };
};

export const actions: Actions = {
  default: async ({ request, cookies, url }) => {
    const { cart, entered: before, recipient } = checkoutSoFar(cookies);
    const form = await request.formData();
    const entered: Entered = { ...before, ...enteredIn(form), deliveries: choicesIn(form) };
    keepEntered(cookies, url, entered);
    const { wrong, told } = await faultsIn(entered, cart, recipient);
    if (wrong.length) return fail(422, { wrong, told });
    redirect(303, address('/bayar/tinjau'));
  },
};

async function faultsIn(entered: Entered, cart: Cart, recipient: Recipient): Promise<{ wrong: Field[]; told: Told }> {
  const faults: Field[] = [];
  if (giftNoteIn(entered) === false) faults.push('giftNote');
  if (codesIn(entered.vouchers) === null) faults.push('vouchers');
  const asked = await refusalOf(() =>
    visit().ask('orders.price-order', { lines: linesOf(cart), ...pricingOf(entered, recipient) }),
  );
  if ('refusal' in asked) return { wrong: ['deliveries', ...faults], told: { deliveries: asked.refusal.sentence } };

  const { ways, vouchers } = asked.answer;
  const told: Told = {};
  if (!payByOf(entered, ways)) faults.unshift('payBy');
  if (entered.payBy === 'cash' || entered.payBy === 'cod') told.payBy = choiceSentences.mixed(entered.payBy);
  const refused = vouchers.find((voucher) => voucher.refused !== null);
  if (refused) {
    faults.push('vouchers');
    told.vouchers = choiceSentences.refused(refused.code, refused.refused!);
  }
  return { wrong: faults, told };
}

/** All that may do: which of them goes with what is chosen for each group is seen when it is chosen. */
async function waysFor(cart: Cart, delivery: Recipient['delivery']): Promise<PayBy[]> {
  const asked = async (where: Parameters<typeof distanceOf>[0]) =>
    (await visit().ask('orders.price-order', { lines: linesOf(cart), delivery: distanceOf(where) })).ways;
  const collected = await asked({ way: 'pickup' });
  const ways = delivery.way === 'pickup' ? collected : [...collected, ...(await asked(delivery))];
  return payBy.options.filter((way) => ways.includes(way));
}
