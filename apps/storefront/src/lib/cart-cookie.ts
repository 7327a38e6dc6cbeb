import type { Cookies } from '@sveltejs/kit';
import { writeCart, type Cart } from './cart.ts';

const days = 24 * 60 * 60;

/** The cart stays in the buyer's own browser until an order is placed. */
export function keepCart(cookies: Cookies, url: URL, cart: Cart): void {
  const secure = url.protocol === 'https:';
  if (cart.size === 0) cookies.delete('keranjang', { path: '/', secure });
  else
    cookies.set('keranjang', writeCart(cart), {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure,
      maxAge: 30 * days,
    });
}
