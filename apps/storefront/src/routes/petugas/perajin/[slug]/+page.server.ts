import { error } from '@sveltejs/kit';
import { address } from '#lib/language.ts';
import { visit } from '#lib/visit.ts';
import { savePhone } from '#lib/work/phone-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => ({ group: await groupOf(params.slug) });

export const actions: Actions = {
  default: async (event) => savePhone(event, (await groupOf(event.params.slug)).id, address('/petugas/perajin')),
};

async function groupOf(slug: string) {
  const { ask, caller: by } = visit();
  const { items } = await ask('producers.list-contacts', { by });
  return items.find((group) => group.slug === slug) ?? error(404);
}
