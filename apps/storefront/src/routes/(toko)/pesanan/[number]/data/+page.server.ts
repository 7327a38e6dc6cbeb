import { erase } from '#lib/data/erase.ts';
import { namedOrder, pageOf } from '#lib/order/named-order.ts';
import { visit } from '#lib/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const one = namedOrder(event);
  const { ask, caller: by } = visit();
  await ask('orders.export-person', { by, ...one });
  return { number: one.number, itself: pageOf(one), copy: pageOf(one, '/data/unduh') };
};

export const actions: Actions = { default: (event) => erase(event, namedOrder(event)) };
