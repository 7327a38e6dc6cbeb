import { download } from '#lib/data/download.ts';
import { namedOrder } from '#lib/order/named-order.ts';
import { visit } from '#lib/visit.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const one = namedOrder(event);
  return download(await visit().personalData(one), `data-${one.number}`);
};
