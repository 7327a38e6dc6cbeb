import { error } from '@sveltejs/kit';
import { orderNumber } from '@rakkarya/contracts';
import { visit } from '#lib/visit.ts';
import { parcelActions } from '#lib/work/parcel-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const { ask, caller: by } = visit();
  const order = orderNumber.safeParse(params.number);
  if (!order.success) error(404);
  const { items } = await ask('producers.list-parcels', { by, order: order.data });
  return { parcel: items[0] ?? error(404) };
};

export const actions = parcelActions satisfies Actions;
