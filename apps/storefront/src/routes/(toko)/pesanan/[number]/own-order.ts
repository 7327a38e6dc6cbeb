import { error } from '@sveltejs/kit';
import { orderKey, orderNumber } from '@rakkarya/contracts';
import { address } from '#lib/language.ts';
import { visit } from '#lib/visit.ts';

interface Visited {
  params: { number: string };
  url: URL;
}

/** The one order an address names, with its secret where it has one. What is ill-formed is no order of anybody's. */
export function named({ params, url }: Visited) {
  const number = orderNumber.safeParse(params.number);
  const key = orderKey.safeParse(url.searchParams.get('kunci') ?? undefined);
  if (!number.success || !key.success) error(404);
  return { by: visit().caller, number: number.data, key: key.data };
}

export type Named = ReturnType<typeof named>;

/** `under` is a page of its own below it. */
export const addressOf = ({ number, key }: Pick<Named, 'number' | 'key'>, under = ''): string =>
  address(`/pesanan/${number}${under}`) + (key ? `?kunci=${encodeURIComponent(key)}` : '');
