import { error, redirect } from '@sveltejs/kit';
import { orderNumber } from '@rakkarya/contracts';
import { orNothing } from '#lib/or-nothing.ts';
import { failed, refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import { moneyActions } from '#lib/work/money-actions.ts';
import { parcelActions } from '#lib/work/parcel-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const { ask, caller: by } = visit();
  const number = orderNumber.safeParse(params.number);
  if (!number.success) error(404);
  const [order, parcels] = await Promise.all([
    ask('orders.show-order', { by, number: number.data }),
    orNothing(ask('producers.list-parcels', { by, order: number.data })),
  ]);
  return { order, parcels: parcels?.items ?? null };
};

export const actions = {
  ...parcelActions,
  ...moneyActions,
  batal: async ({ params, url }) => {
    const { ask, caller: by } = visit();
    const cancelled = await refusalOf(() => ask('orders.cancel-order', { by, number: params.number }));
    if ('refusal' in cancelled)
      return failed(cancelled.status, { of: params.number, sentence: cancelled.refusal.sentence });
    redirect(303, url.pathname);
  },
} satisfies Actions;
