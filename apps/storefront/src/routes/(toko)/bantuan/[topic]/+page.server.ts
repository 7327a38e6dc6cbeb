import { error } from '@sveltejs/kit';
import { topics } from '../topics.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const known = topics();
  if (!Object.hasOwn(known, params.topic)) error(404);
  return { topic: known[params.topic]! };
};
