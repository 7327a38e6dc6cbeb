import { error } from '@sveltejs/kit';
import { cursor, sku as skus } from '@rakkarya/contracts';
import { visit } from '#lib/visit.ts';
import { stockActions } from '#lib/work/stock-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
  const { ask, caller: by } = visit();
  const { sku } = params;
  if (!skus.safeParse(sku).success) error(404);
  const after = cursor.safeParse(url.searchParams.get('sesudah')).data;
  const [stock, movements] = await Promise.all([
    ask('producers.list-stock', { by, q: sku, limit: 100 }),
    ask('producers.list-stock-movements', { by, sku, after, limit: 30 }),
  ]);
  const item = stock.items.find((found) => found.sku === sku) ?? error(404);
  return {
    item,
    movements: movements.items,
    next: movements.next,
    ids: Array.from({ length: 5 }, () => crypto.randomUUID()),
  };
};

export const actions = stockActions satisfies Actions;
