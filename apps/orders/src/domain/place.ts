import { BrokenRule, type Caller, type Language } from '@rakkarya/contracts';
import type { Destination } from './delivery-tariff.js';
import { inMinutes } from './clock.js';
import { asLine } from './order-line.js';
import { Order } from './order.js';
import { newOrderNumber } from './order-number.js';
import { chosen, type Offer } from './price-list.js';
import { quote } from './quote.js';
import type { Recognition } from './recognition.js';
import { noted } from './timeline.js';
import type { Delivery, OrderDraft, PayBy } from './words.js';

interface Placing {
  by: Caller;
  language: Language;
  draft: OrderDraft;
  offers: readonly Offer[];
  hold: Readonly<Record<PayBy, number>>;
  at: Date;
  recognition: Recognition;
}

/** An order at our prices, as things stand now. */
export function place({ by, language, draft, offers, hold, at, recognition }: Placing): Order {
  const { payBy, delivery, buyer } = draft;
  if (payBy === 'cash' && delivery.way !== 'pickup') throw new BrokenRule('cash-needs-pickup');
  const lines = chosen(draft.lines, offers);
  const { parts, subtotal, deliveryFee } = quote(lines, destination(delivery));
  return Object.assign(new Order(), recognition, {
    id: crypto.randomUUID(),
    number: newOrderNumber(),
    placedAt: at,
    language,
    accountId: by.role === 'guest' ? null : by.accountId,
    buyer: { name: buyer.name, phone: buyer.phone, email: buyer.email ?? null },
    delivery,
    payBy,
    holdMinutes: hold[payBy],
    due: inMinutes(at, hold[payBy]),
    lines: lines.map(asLine),
    parts,
    subtotal,
    deliveryFee,
    producerIds: parts.map(({ producer }) => producer.id),
    timeline: noted([], at, 'placed', { by: by.role }),
  });
}

function destination(delivery: Delivery): Destination {
  return delivery.way === 'pickup' ? delivery : { way: 'courier', province: delivery.address.province };
}
