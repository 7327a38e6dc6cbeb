import { requests } from '@rakkarya/contracts';
import { visit } from '#lib/visit.ts';
import type { PageServerLoad } from './$types';

const place = requests['orders.list-group-cases'].ask.shape.after;

export const load: PageServerLoad = async ({ url }) => {
  const { ask, caller: by } = visit();
  const placeIn = (name: string) => place.safeParse(url.searchParams.get(name) ?? undefined).data;
  const [after, afterCash] = [placeIn('sesudah'), placeIn('tunai-sesudah')];
  const now = new Date().toISOString();
  return { now, ...(await ask('orders.list-group-cases', { by, after, afterCash, limit: 24 })) };
};
