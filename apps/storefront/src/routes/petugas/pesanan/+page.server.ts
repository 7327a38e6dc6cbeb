import { orNothing } from '#lib/or-nothing.ts';
import { visit } from '#lib/visit.ts';
import { readOrderFilter } from '#lib/work/order-filter.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const { ask, caller: by } = visit();
  const filter = readOrderFilter(url.searchParams);
  const [orders, producers] = await Promise.all([
    ask('orders.list-orders', { by, ...filter, limit: 50 }),
    orNothing(ask('producers.list-producers', {})),
  ]);
  return { filter, ...orders, producers: producers?.items ?? [] };
};
