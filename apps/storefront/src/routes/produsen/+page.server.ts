import { visit } from '#lib/visit.ts';
import type { PageServerLoad } from './$types';

/** What a group must do today: accept, make and pack, send. */
export const load: PageServerLoad = async () => {
  const { ask, caller: by } = visit();
  const [opened, accepted, packed] = await Promise.all(
    (['opened', 'accepted', 'packed'] as const).map((status) =>
      ask('producers.list-parcels', { by, status, limit: 50 }),
    ),
  );
  return { opened: opened?.items ?? [], accepted: accepted?.items ?? [], packed: packed?.items ?? [] };
};
