import { villagesWithGroups } from '#lib/villages-with-groups.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ villages: await villagesWithGroups() });
