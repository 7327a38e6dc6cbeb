import type { Asked } from '@rakkarya/contracts';
import { linesOf, type Cart } from './cart.ts';
import { cartLines } from './cart-lines.ts';
import type { SeenPrices } from './seen-prices.ts';
import { visit } from './visit.ts';

type Pricing = Omit<Asked<'orders.price-order'>, 'lines'>;

/** The cart beside the shelf, priced by orders' own list, which is the one that counts. */
export async function pricedCart(cart: Cart, pricing: Pricing = { delivery: { way: 'pickup' } }, seen?: SeenPrices) {
  if (cart.size === 0) return { lines: [], price: null };
  const { ask, language } = visit();
  const [variants, price] = await Promise.all([
    ask('catalogue.list-variants', { skus: [...cart.keys()], language }),
    ask('orders.price-order', { lines: linesOf(cart), ...pricing }),
  ]);
  return { lines: cartLines(cart, variants.items, { unknown: price.unknown, ...(seen && { seen }) }), price };
}
