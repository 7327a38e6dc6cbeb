import type { Rupiah } from '@rakkarya/contracts';
import { deliveryFee, type Destination } from './delivery-tariff.js';
import { sum, times } from './money.js';
import type { Chosen, Payee } from './price-list.js';

/** What one group makes and sends of an order: one parcel, and who is paid for it. */
export interface Part {
  producer: { id: string; name: string };
  payee: Payee;
  goods: Rupiah;
  deliveryFee: Rupiah;
}

export interface Share {
  payee: Payee;
  amount: Rupiah;
}

/** In the order in which the groups first appear in the cart. */
export function partsOf(lines: readonly Chosen[], to: Destination): Part[] {
  return [...Map.groupBy(lines, (line) => line.seller.id).values()].map((own) => {
    const { id, name, payee } = own[0]!.seller;
    const grams = own.reduce((total, line) => total + line.weight * line.quantity, 0);
    const goods = sum(own.map((line) => times(line.price, line.quantity)));
    return { producer: { id, name }, payee, goods, deliveryFee: deliveryFee(to, grams) };
  });
}

/** One payment per payee, however many of the groups it is paid for. */
export function sharesOf(parts: readonly Part[]): Share[] {
  return [...Map.groupBy(parts, (part) => part.payee.id).values()].map((same) => ({
    payee: same[0]!.payee,
    amount: sum(same.flatMap((part) => [part.goods, part.deliveryFee])),
  }));
}
