import { error } from '@sveltejs/kit';
import { orderKey, orderNumber, type OwnOrder } from '@rakkarya/contracts';
import { address } from '#lib/language.ts';

/** The one order an address names, with its secret where it has one. What is ill-formed is no order of anybody's. */
export function namedOrder({ params, url }: { params: { number: string }; url: URL }): OwnOrder {
  const number = orderNumber.safeParse(params.number);
  const key = orderKey.safeParse(url.searchParams.get('kunci') ?? undefined);
  if (!number.success || !key.success) error(404);
  return { number: number.data, key: key.data };
}

/** A page of this order's, under the same secret. */
export const pageOf = ({ number, key }: OwnOrder, under = ''): string =>
  address(`/pesanan/${number}${under}`) + (key ? `?kunci=${encodeURIComponent(key)}` : '');
