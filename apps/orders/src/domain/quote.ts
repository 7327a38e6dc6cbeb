import type { Rupiah } from '@rakkarya/contracts';
import type { Destination } from './delivery-tariff.js';
import { sum } from './money.js';
import { partsOf, sharesOf, type Part, type Share } from './part.js';
import type { Chosen } from './price-list.js';

/** What lines come to, brought there. Every amount is the sum of the ones below it. */
export interface Quote {
  parts: Part[];
  shares: Share[];
  subtotal: Rupiah;
  deliveryFee: Rupiah;
  total: Rupiah;
}

export function quote(lines: readonly Chosen[], to: Destination): Quote {
  const parts = partsOf(lines, to);
  const subtotal = sum(parts.map((part) => part.goods));
  const deliveryFee = sum(parts.map((part) => part.deliveryFee));
  return { parts, shares: sharesOf(parts), subtotal, deliveryFee, total: sum([subtotal, deliveryFee]) };
}
