import { visit } from '#lib/visit.ts';
import type { PageServerLoad } from './$types';

/** Orders comes with what waits for a person first, so the head of its list is the queue. */
export const load: PageServerLoad = async () => {
  const { ask, caller: by } = visit();
  const [orders, ready, cases] = await Promise.all([
    ask('orders.list-orders', { by, limit: 50 }),
    ask('producers.list-parcels', { by, status: 'ready', limit: 50 }),
    ask('orders.list-cases', { by, limit: 50 }),
  ]);
  const now = new Date().toISOString();
  return {
    waiting: orders.items.filter((order) => order.waiting.length > 0),
    newest: orders.items.filter((order) => order.waiting.length === 0).slice(0, 12),
    ready: ready.items,
    overdue: cases.items.filter(({ due }) => due !== null && due < now).length,
  };
};
