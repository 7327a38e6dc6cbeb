import { cursor, parcelStatus } from '@rakkarya/contracts';
import { visit } from '#lib/visit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const { ask, caller: by } = visit();
  const status = parcelStatus.safeParse(url.searchParams.get('status')).data;
  const after = cursor.safeParse(url.searchParams.get('sesudah')).data;
  return { status, ...(await ask('producers.list-parcels', { by, status, after, limit: 24 })) };
};
