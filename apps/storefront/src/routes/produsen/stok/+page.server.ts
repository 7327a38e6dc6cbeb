import { cursor } from '@rakkarya/contracts';
import { visit } from '#lib/visit.ts';
import { stockActions } from '#lib/work/stock-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const { ask, caller: by } = visit();
  const q = url.searchParams.get('cari')?.trim().slice(0, 80) || undefined;
  const after = cursor.safeParse(url.searchParams.get('sesudah')).data;
  const stock = await ask('producers.list-stock', { by, q, after, limit: 30 });
  return { ...stock, q, ids: stock.items.map(() => crypto.randomUUID()) };
};

export const actions = { ubah: stockActions.ubah } satisfies Actions;
