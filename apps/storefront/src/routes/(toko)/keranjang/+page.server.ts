import { redirect, type Cookies } from '@sveltejs/kit';
import { orderNumber } from '@rakkarya/contracts';
import { addToCart, readCart, setInCart, type Cart } from '#lib/cart.ts';
import { keepCart } from '#lib/cart-cookie.ts';
import { byGroup } from '#lib/cart-lines.ts';
import { address } from '#lib/language.ts';
import { pricedCart } from '#lib/priced-cart.ts';
import { keepSeen, readSeen, type SeenPrices } from '#lib/seen-prices.ts';
import { visit } from '#lib/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies, url }) => {
  const cart = readCart(cookies.get('keranjang'));
  const seen = readSeen(cookies);
  const { lines, price } = await pricedCart(cart, undefined, seen);
  const prices = lines.flatMap(({ sku, variant }) => (variant ? [[sku, seen.get(sku) ?? variant.price] as const] : []));
  if (prices.some(([sku]) => !seen.has(sku))) keepSeen(cookies, url, new Map(prices));
  return { groups: byGroup(lines), lines, price, changed: url.searchParams.has('berubah') };
};

export const actions: Actions = {
  ubah: async ({ request, cookies, url }) => {
    const form = await request.formData();
    const cart = [...form].reduce(
      (now, [field, value]) => (now.has(field) ? setInCart(now, field, Math.trunc(Number(value))) : now),
      readCart(cookies.get('keranjang')),
    );
    changeTo(cart, cookies, url);
  },
  hapus: async ({ request, cookies, url }) => {
    const sku = String((await request.formData()).get('hapus') ?? '');
    changeTo(setInCart(readCart(cookies.get('keranjang')), sku, 0), cookies, url);
  },
  /** Puts in once more what an order of one's own had. */
  'pesan-lagi': async ({ request, cookies, url }) => {
    const number = orderNumber.safeParse((await request.formData()).get('nomor')).data;
    if (!number) redirect(303, address('/akun'));
    const { ask, caller: by } = visit();
    const { lines } = await ask('orders.show-order', { by, number });
    const cart = lines.reduce<Cart>(
      (now, { sku, quantity }) => addToCart(now, sku, quantity),
      readCart(cookies.get('keranjang')),
    );
    const paid: SeenPrices = new Map(lines.map(({ sku, price }) => [sku, price]));
    keepSeen(cookies, url, new Map([...readSeen(cookies), ...paid]));
    keepCart(cookies, url, cart);
    redirect(303, address('/keranjang'));
  },
};

/** Who changes the cart has seen what its things cost now. */
function changeTo(cart: Cart, cookies: Cookies, url: URL): never {
  keepCart(cookies, url, cart);
  keepSeen(cookies, url, new Map());
  redirect(303, address('/keranjang?berubah=1'));
}
