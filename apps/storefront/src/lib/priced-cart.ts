import type { Asked } from '@rakkarya/contracts';
import { linesOf, type Cart } from './cart.ts';
import { cartLines } from './cart-lines.ts';
import { visit } from './visit.ts';

type Delivery = Asked<'orders.price-order'>['delivery'];

/** The cart beside the shelf, priced by orders' own list, which is the one that counts. */
export async function pricedCart(cart: Cart, delivery: Delivery = { way: 'pickup' }) {
  if (cart.size === 0) return { lines: [], price: null };
  const { ask, language } = visit();
  const [variants, price] = await Promise.all([
    ask('catalogue.list-variants', { skus: [...cart.keys()], language }),
    ask('orders.price-order', { lines: linesOf(cart), delivery }),
  ]);
  return { lines: cartLines(cart, variants.items, price.unknown), price };
}
