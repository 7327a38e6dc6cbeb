import type { Caller } from '@rakkarya/contracts';
import type { Order } from '../domain/order.js';
import { place } from '../domain/place.js';
import type { Offer } from '../domain/price-list.js';
import type { OrderDraft } from '../domain/words.js';
import type { Voucher } from '../domain/voucher.js';
import { aDrum } from './crafts.js';

export const guest: Caller = { role: 'guest' };
export const buyer: Caller = { role: 'buyer', accountId: 'pembeli-contoh' };
export const staff: Caller = { role: 'staff', accountId: 'petugas-contoh' };

export const morning = new Date('2026-11-22T02:00:00.000Z');
export const after = (minutes: number): Date => new Date(morning.getTime() + minutes * 60_000);

export const toSurabaya: OrderDraft['delivery'] = {
  way: 'courier',
  address: {
    street: 'Jalan Contoh 7',
    village: 'Ketabang',
    district: 'Genteng',
    regency: 'Kota Surabaya',
    province: '35',
    postalCode: '60272',
  },
};

export const aDraft = (change: Partial<OrderDraft> = {}): OrderDraft => ({
  lines: [{ sku: 'JIMBE-MINI', quantity: 1 }],
  buyer: { name: 'Contoh Pembeli', phone: '+6281200000099' },
  delivery: { way: 'pickup' },
  payBy: 'transfer',
  ...change,
});

export const recognition = { idempotency: 'i', fingerprint: 'f', keySalt: 's', keyHash: 'h' };

export const hold = { transfer: 1440, cash: 4320, qris: 60, cod: 10_080, online: 60 };

/** One of each of these crafts, unless said otherwise, placed in the morning. */
export function anOrder(
  offers: readonly Offer[] = [aDrum()],
  change: Partial<OrderDraft> = {},
  vouchers: readonly Voucher[] = [],
): Order {
  const draft = aDraft({ lines: offers.map(({ sku }) => ({ sku, quantity: 1 })), ...change });
  const terms = { vouchers };
  return place({ by: guest, language: 'id', draft, offers, hold, at: morning, recognition, terms, online: true });
}

/** Its stock is held for as long as its way of paying has. */
export function aReservedOrder(offers?: readonly Offer[], change?: Partial<OrderDraft>): Order {
  const order = anOrder(offers, change);
  order.reserve(after(order.holdMinutes), morning);
  order.askForPayment(morning);
  return order;
}

export function aPaidOrder(offers?: readonly Offer[], change?: Partial<OrderDraft>): Order {
  const order = aReservedOrder(offers, change);
  for (const payment of order.payments) order.confirm(payment, payment.amount, { at: after(1), by: staff });
  return order;
}
