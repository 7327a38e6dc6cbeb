import { redirect } from '@sveltejs/kit';
import { qrOf } from '#lib/order/qr.ts';
import { failed, refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import { addressOf, named } from './own-order.ts';
import { paymentActions } from './payment-actions.ts';
import { returnActions } from './return-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const one = named(event);
  const order = await visit().ask('orders.show-order', one);
  const codes = order.payments.flatMap(({ id, state, qris, online }) => {
    const code = qris?.code ?? (online?.state === 'ready' ? online.code : null);
    return state === 'open' && code ? [[id, qrOf(code)] as const] : [];
  });
  return {
    order,
    codes: Object.fromEntries(codes),
    key: one.key,
    itself: addressOf(one),
    returnId: crypto.randomUUID(),
    now: new Date().toISOString(),
  };
};

export const actions: Actions = {
  ...paymentActions,
  ...returnActions,
  batal: async (event) => {
    const one = named(event);
    const cancelled = await refusalOf(() => visit().ask('orders.cancel-order', one));
    if ('refusal' in cancelled)
      return failed(cancelled.status, { of: one.number, sentence: cancelled.refusal.sentence });
    redirect(303, addressOf(one));
  },
};
