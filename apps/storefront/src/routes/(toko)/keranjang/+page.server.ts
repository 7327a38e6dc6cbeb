import { redirect } from '@sveltejs/kit';
import { readCart, setInCart } from '#lib/cart.ts';
import { keepCart } from '#lib/cart-cookie.ts';
import { address } from '#lib/language.ts';
import { pricedCart } from '#lib/priced-cart.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies, url }) => ({
  ...(await pricedCart(readCart(cookies.get('keranjang')))),
  changed: url.searchParams.has('berubah'),
});

export const actions: Actions = {
  ubah: async ({ request, cookies, url }) => {
    const form = await request.formData();
    const cart = [...form].reduce(
      (now, [field, value]) => (now.has(field) ? setInCart(now, field, Math.trunc(Number(value))) : now),
      readCart(cookies.get('keranjang')),
    );
    keepCart(cookies, url, cart);
    redirect(303, address('/keranjang?berubah=1'));
  },
  hapus: async ({ request, cookies, url }) => {
    const sku = String((await request.formData()).get('hapus') ?? '');
    keepCart(cookies, url, setInCart(readCart(cookies.get('keranjang')), sku, 0));
    redirect(303, address('/keranjang?berubah=1'));
  },
};
