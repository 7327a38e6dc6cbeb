import { requests } from '@rakkarya/contracts';
import { visit } from '#lib/visit.ts';
import type { PageServerLoad } from './$types';

const { after: place } = requests['orders.list-group-cases'].ask.shape;

export const load: PageServerLoad = async ({ url }) => {
  const { ask, caller: by } = visit();
  const after = place.safeParse(url.searchParams.get('sesudah') ?? undefined).data;
  return ask('orders.list-group-cases', { by, after, limit: 24 });
};
