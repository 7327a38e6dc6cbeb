import { error } from '@sveltejs/kit';
import { visit } from '#lib/visit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { ask, caller: by } = visit();
  if (by.role !== 'producer') error(403);
  return { statement: await ask('producers.show-statement', { by, producerId: by.producerId }) };
};
