import type { Craft } from '#lib/answers.ts';
import { isBrokenRule } from '#lib/broken-rule.ts';
import { visit } from '#lib/visit.ts';

/** East Java, the province the crafts come from. */
const near = { way: 'courier', province: '35' } as const;

export interface Cost {
  deliveryFee: number;
  payee: string;
}

/** What one piece costs to bring at least, and who is paid: from orders' own price list. Nothing as long as orders cannot say. */
export async function costOf({ variants }: Craft): Promise<Cost | null> {
  const cheapest = variants.toSorted((one, other) => one.price - other.price)[0];
  if (!cheapest) return null;
  const line = { sku: cheapest.sku, quantity: 1 };
  try {
    const { deliveryFee, payees } = await visit().ask('orders.price-order', { lines: [line], delivery: near });
    return payees[0] ? { deliveryFee, payee: payees[0].name } : null;
  } catch (reason) {
    if (isBrokenRule(reason)) return null;
    throw reason;
  }
}
