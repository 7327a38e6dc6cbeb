import { error } from '@sveltejs/kit';
import { orderNumber } from '@rakkarya/contracts';
import { orNothing } from '#lib/or-nothing.ts';
import { visit } from '#lib/visit.ts';
import { moneyActions } from '#lib/work/money-actions.ts';
import { parcelActions } from '#lib/work/parcel-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const { ask, caller: by } = visit();
  const order = orderNumber.safeParse(params.number);
  if (!order.success) error(404);
  const [{ items }, part] = await Promise.all([
    ask('producers.list-parcels', { by, order: order.data }),
    orNothing(ask('orders.show-part', { by, number: order.data })),
  ]);
  return { parcel: items[0] ?? error(404), part };
};

const { pindah, putusan, diterima } = moneyActions;

export const actions = { ...parcelActions, pindah, putusan, diterima } satisfies Actions;
