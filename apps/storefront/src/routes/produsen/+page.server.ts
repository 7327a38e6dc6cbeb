import { visit } from '#lib/visit.ts';
import type { PageServerLoad } from './$types';

/** What a group must do today: accept, make and pack, send. */
export const load: PageServerLoad = async () => {
  const { ask, caller: by } = visit();
  const parcels = async (status: 'opened' | 'accepted' | 'packed') => {
    const { items, next } = await ask('producers.list-parcels', { by, status, limit: 50 });
    const { count } = next === null ? { count: items.length } : await ask('producers.count-parcels', { by, status });
    return { status, items, count };
  };
  return { parts: await Promise.all([parcels('opened'), parcels('accepted'), parcels('packed')]) };
};
