import type { Rupiah } from '@rakkarya/contracts';
import { sum, times } from './money.js';
import type { Chosen, Payee } from './price-list.js';

/** How one group’s parcel travels, and what that costs. */
export interface Passage {
  way: 'pickup' | 'courier';
  /** The courier’s service the buyer chose; nothing where our own list of fees is taken. */
  service: { id: string; name: string } | null;
  fee: Rupiah;
}

/** What one group makes and sends of an order: one parcel, and who is paid for it. */
export interface Part {
  producer: { id: string; name: string };
  payee: Payee;
  goods: Rupiah;
  /** What vouchers take off its goods; orders from before there were any say nothing. */
  discount?: Rupiah;
  deliveryFee: Rupiah;
  /** Orders from before there was a choice go the way of the whole order. */
  way?: Passage['way'];
  service?: Passage['service'];
}

export interface Share {
  payee: Payee;
  amount: Rupiah;
}

/** What is to be paid for it, and what its group has earned in the end. */
export const worthOf = ({ goods, discount = 0, deliveryFee }: Part): Rupiah => sum([goods - discount, deliveryFee]);

/** One group’s lines of a cart, which travel as one parcel. */
export interface Bundle {
  seller: Chosen['seller'];
  lines: readonly Chosen[];
  grams: number;
}

/** In the order in which the groups first appear in the cart. */
export const bundled = (lines: readonly Chosen[]): Bundle[] =>
  [...Map.groupBy(lines, (line) => line.seller.id).values()].map((own) => ({
    seller: own[0]!.seller,
    lines: own,
    grams: own.reduce((total, line) => total + line.weight * line.quantity, 0),
  }));

export function partOf({ seller, lines }: Bundle, { way, service, fee }: Passage, discount: Rupiah): Part {
  const { id, name, payee } = seller;
  const goods = sum(lines.map((line) => times(line.price, line.quantity)));
  return { producer: { id, name }, payee, goods, discount, deliveryFee: fee, way, service };
}

/** One payment per payee, however many of the groups it is paid for. */
export function sharesOf(parts: readonly Part[]): Share[] {
  return [...Map.groupBy(parts, (part) => part.payee.id).values()].map((same) => ({
    payee: same[0]!.payee,
    amount: sum(same.map(worthOf)),
  }));
}
