import { redirect, type Cookies } from '@sveltejs/kit';
import { readCart } from './cart.ts';
import { readEntered } from './checkout-cookie.ts';
import { giftNoteIn, recipientOf, type Entered, type Recipient } from './checkout-fields.ts';
import { readChoices } from './delivery-choices.ts';
import { address } from './language.ts';
import { visit } from './visit.ts';
import { codesIn } from './voucher-codes.ts';

/** The cart and the recipient of a checkout under way; leads back to the step where something is missing. */
export function checkoutSoFar(cookies: Cookies) {
  const cart = readCart(cookies.get('keranjang'));
  if (cart.size === 0) redirect(303, address('/keranjang'));
  const entered = readEntered(cookies);
  const { recipient } = recipientOf(entered, visit().phone);
  if (!recipient) redirect(303, address('/bayar/alamat'));
  return { cart, entered, recipient };
}

/** On what the price of a checkout depends beside its lines. */
export const pricingOf = (entered: Entered, { buyer, delivery }: Recipient) => ({
  delivery: distanceOf(delivery),
  ...wishesOf(entered),
  phone: buyer.phone,
});

/** What is chosen beyond what the order cannot be without. */
export const wishesOf = (entered: Entered) => ({
  deliveries: readChoices(entered.deliveries),
  vouchers: codesIn(entered.vouchers) ?? [],
});

export const giftOf = (entered: Entered) => {
  const giftNote = giftNoteIn(entered);
  return giftNote ? { giftNote } : {};
};

/** How far a delivery goes, as its price depends on it. */
export const distanceOf = (delivery: Recipient['delivery']) =>
  delivery.way === 'courier'
    ? { way: delivery.way, province: delivery.address.province, area: delivery.address.area }
    : { way: delivery.way };
