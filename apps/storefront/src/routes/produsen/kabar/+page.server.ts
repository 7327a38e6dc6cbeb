import { cursor } from '@rakkarya/contracts';
import { visit } from '#lib/visit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
  const { ask, caller: by } = visit();
  const after = cursor.safeParse(url.searchParams.get('sesudah') ?? undefined).data;
  return ask('notices.list-messages', { by, after });
};
