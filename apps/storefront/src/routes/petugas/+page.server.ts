import { visit } from '#lib/visit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { ask, caller: by } = visit();
  const [waiting, others, counted, ready] = await Promise.all([
    ask('orders.list-orders', { by, waiting: true, limit: 50 }),
    ask('orders.list-orders', { by, waiting: false, limit: 12 }),
    ask('orders.count-waiting', { by }),
    ask('producers.count-parcels', { by, status: 'ready' }),
  ]);
  return { waiting, newest: others.items, counted, ready: ready.count };
};
