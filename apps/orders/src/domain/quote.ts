import type { DeliveryChoice, Rupiah } from '@rakkarya/contracts';
import { FIRST_TARIFFS, type Destination, type Tariff } from './delivery-tariff.js';
import { sum } from './money.js';
import { bundled, partOf, sharesOf, type Part, type Share } from './part.js';
import { passageOf, type Rate } from './passage.js';
import type { Chosen } from './price-list.js';
import { applied, type Applied, type Voucher } from './voucher.js';

/** What lines come to, brought there. Every amount is the sum of the ones below it. */
export interface Quote {
  parts: Part[];
  shares: Share[];
  subtotal: Rupiah;
  discount: Rupiah;
  /** By SKU: its share of the vouchers. */
  ofLines: ReadonlyMap<string, Rupiah>;
  vouchers: Applied[];
  deliveryFee: Rupiah;
  total: Rupiah;
}

/** On what an order is priced beside its lines; without it, all goes one way at the first fees, and nothing is taken off. */
export interface Terms {
  choices?: readonly DeliveryChoice[];
  tariffs?: readonly Tariff[];
  rates?: ReadonlyMap<string, readonly Rate[]>;
  codes?: readonly string[];
  vouchers?: readonly Voucher[];
  /** The date where the groups live. */
  today?: string;
}

export function quote(lines: readonly Chosen[], to: Destination, terms: Terms = {}): Quote {
  const { choices = [], tariffs = FIRST_TARIFFS, rates = new Map(), codes = [], today = '' } = terms;
  const vouchers = applied(codes, terms.vouchers ?? [], lines, today);
  const off = (producerId: string): Rupiah =>
    sum(vouchers.filter((voucher) => voucher.producerId === producerId).map(({ discount }) => discount));

  const parts = bundled(lines).map((bundle) =>
    partOf(bundle, passageOf(bundle, { to, choices, tariffs, rates }), off(bundle.seller.id)),
  );
  const subtotal = sum(parts.map((part) => part.goods));
  const discount = sum(vouchers.map((voucher) => voucher.discount));
  const deliveryFee = sum(parts.map((part) => part.deliveryFee));
  return {
    ...{ parts, vouchers, subtotal, discount, deliveryFee },
    shares: sharesOf(parts),
    ofLines: new Map(vouchers.flatMap((voucher) => [...voucher.ofLines])),
    total: sum([subtotal - discount, deliveryFee]),
  };
}
