import type { Rupiah } from '@rakkarya/contracts';
import { times } from './money.js';
import type { Chosen } from './price-list.js';
import type { Bilingual } from './words.js';

/** What was bought, as it was called and what it cost on that day. */
export interface OrderLine {
  sku: string;
  quantity: number;
  price: Rupiah;
  /** Before what vouchers take off. */
  total: Rupiah;
  /** Its share of the vouchers; orders from before there were any say nothing. */
  discount?: Rupiah;
  leadDays?: number;
  title: Bilingual;
  craft: { slug: string; image: string | null };
  producer: { id: string; name: string };
}

export function asLine({ sku, quantity, price, leadDays, title, craft, seller }: Chosen, discount: Rupiah): OrderLine {
  const producer = { id: seller.id, name: seller.name };
  return { sku, quantity, price, total: times(price, quantity), discount, leadDays, title, craft, producer };
}
