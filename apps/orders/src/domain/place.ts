import { BrokenRule, receivedBy, type Caller, type Language } from '@rakkarya/contracts';
import { agreedTo } from './agreement.js';
import type { Destination } from './delivery-tariff.js';
import { inMinutes } from './clock.js';
import { asLine } from './order-line.js';
import { Order } from './order.js';
import { newOrderNumber } from './order-number.js';
import type { Part } from './part.js';
import { chosen, type Offer } from './price-list.js';
import { quote, type Terms } from './quote.js';
import type { Recognition } from './recognition.js';
import { dateOf } from './send-by.js';
import { noted } from './timeline.js';
import { refuseUnlessTaken } from './ways-to-pay.js';
import type { Delivery, OrderDraft, PayBy } from './words.js';

interface Placing {
  by: Caller;
  language: Language;
  draft: OrderDraft;
  offers: readonly Offer[];
  hold: Readonly<Record<PayBy, number>>;
  at: Date;
  recognition: Recognition;
  /** Fees and vouchers as they are now. */
  terms?: Pick<Terms, 'tariffs' | 'rates' | 'vouchers'>;
  /** Whether there is a provider to pay through. */
  online?: boolean;
}

/** An order at our prices, as things stand now. */
export function place({ by, language, draft, offers, hold, at, recognition, terms, online = false }: Placing): Order {
  const { payBy, buyer } = draft;
  const lines = chosen(draft.lines, offers);
  const wishes = { choices: draft.deliveries ?? [], codes: draft.vouchers ?? [], today: dateOf(at) };
  const priced = quote(lines, destinationOf(draft.delivery), { ...terms, ...wishes });
  const { parts, subtotal, discount, deliveryFee, ofLines, vouchers } = priced;
  refuseUnlessReceived(payBy, parts);
  refuseUnlessTaken(payBy, parts, online);
  return Object.assign(new Order(), recognition, {
    id: crypto.randomUUID(),
    number: newOrderNumber(),
    placedAt: at,
    language,
    accountId: by.role === 'guest' ? null : by.accountId,
    buyer: { name: buyer.name, phone: buyer.phone, email: buyer.email ?? null },
    delivery: parts.some(({ way }) => way === 'courier') ? draft.delivery : { way: 'pickup' },
    payBy,
    holdMinutes: hold[payBy],
    due: inMinutes(at, hold[payBy]),
    lines: lines.map((line) => asLine(line, ofLines.get(line.sku) ?? 0)),
    parts,
    subtotal,
    discount,
    vouchers: vouchers.map(({ code, producerId, discount }) => ({ code, producerId: producerId!, discount })),
    giftNote: draft.giftNote ?? null,
    consent: agreedTo(draft, priced, lines, at),
    deliveryFee,
    producerIds: parts.map(({ producer }) => producer.id),
    timeline: noted([], at, 'placed', { by: by.role }),
  });
}

/** How far it goes, as fees depend on it. */
export function destinationOf(delivery: Delivery): Destination {
  if (delivery.way === 'pickup') return delivery;
  const { province, area } = delivery.address;
  return { way: 'courier', province, area };
}

/** Each way of paying needs somebody who takes the money where the parcel is handed over. */
function refuseUnlessReceived(payBy: PayBy, parts: readonly Part[]): void {
  if (parts.every(({ way }) => receivedBy[payBy].includes(way!))) return;
  throw new BrokenRule(payBy === 'cod' ? 'cod-needs-courier' : 'cash-needs-pickup');
}
