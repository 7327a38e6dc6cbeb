import { redirect, type Cookies } from '@sveltejs/kit';
import { readCart } from './cart.ts';
import { readEntered } from './checkout-cookie.ts';
import { recipientOf } from './checkout-fields.ts';
import { address } from './language.ts';
import { visit } from './visit.ts';

/** The cart and the recipient of a checkout under way; leads back to the step where something is missing. */
export function checkoutSoFar(cookies: Cookies) {
  const cart = readCart(cookies.get('keranjang'));
  if (cart.size === 0) redirect(303, address('/keranjang'));
  const entered = readEntered(cookies);
  const { recipient } = recipientOf(entered, visit().phone);
  if (!recipient) redirect(303, address('/bayar/alamat'));
  return { cart, entered, recipient };
}

/** How far a delivery goes, as its price depends on it. */
export const distanceOf = ({ delivery }: ReturnType<typeof checkoutSoFar>['recipient']) =>
  delivery.way === 'courier' ? { way: delivery.way, province: delivery.address.province } : { way: delivery.way };
