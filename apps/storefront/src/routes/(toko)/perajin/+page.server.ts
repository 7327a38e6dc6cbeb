import { visit } from '#lib/visit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ groups: (await visit().ask('producers.list-producers', {})).items });
