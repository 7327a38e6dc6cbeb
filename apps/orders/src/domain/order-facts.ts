import type { Fact, Rupiah } from '@rakkarya/contracts';
import { carriedInVain } from './coming-back.js';
import type { Order } from './order.js';
import { sum } from './money.js';
import { hasComeBack, isDelivered, type Parcel } from './parcel.js';
import { worthOf, type Part } from './part.js';
import type { Payment } from './payment.js';
import { isNew, type Refund } from './refund.js';
import type { Delivery, OrderReturn } from './words.js';

type Earning = Fact<'orders.order-completed'>['data']['earnings'][number];

/** `key`: of its private link, sealed, for whoever tells its buyer where to look. */
export const placed = (order: Order, key: string | null): Fact<'orders.order-placed'> => ({
  name: 'orders.order-placed',
  data: {
    ...head(order),
    lines: order.lines.map(({ sku, quantity, producer }) => ({ sku, quantity, producerId: producer.id })),
    holdMinutes: order.holdMinutes,
    contact: { ...order.buyer, language: order.language, accountId: order.accountId, key },
  },
});

export const paymentRequested = (order: Order, payment: Payment): Fact<'orders.payment-requested'> => {
  const { id: paymentId, payeeId, way, amount, due } = payment;
  return {
    name: 'orders.payment-requested',
    data: { ...head(order), paymentId, payeeId, way, amount, due: due.toISOString() },
  };
};

/** What is asked for, and from the provider where it is paid through one. */
export const asked = (order: Order, payment: Payment): Fact[] =>
  payment.online
    ? [paymentRequested(order, payment), chargeRequested(order, payment)]
    : [paymentRequested(order, payment)];

/** By what its buyer chose last. */
export const chargeRequested = (order: Order, payment: Payment): Fact<'orders.charge-requested'> => ({
  name: 'orders.charge-requested',
  data: {
    ...head(order),
    paymentId: payment.id,
    channel: payment.online!.channel,
    amount: payment.amount,
    due: payment.due.toISOString(),
  },
});

/** What producers are to hold once more. */
export const reopeningAsked = (order: Order): Fact<'orders.reopening-asked'> => {
  const [first, ...rest] = order.lines.map(({ sku, quantity, producer }) => ({
    sku,
    quantity,
    producerId: producer.id,
  }));
  return {
    name: 'orders.reopening-asked',
    data: { ...head(order), lines: [first!, ...rest], holdMinutes: order.holdMinutes },
  };
};

export const returnReceived = (
  order: Order,
  { id: returnId, producerId, lines }: OrderReturn,
  { place, by }: Pick<Fact<'orders.return-received'>['data'], 'place' | 'by'>,
): Fact<'orders.return-received'> => {
  const [first, ...rest] = lines.map(({ sku, quantity }) => ({ sku, quantity }));
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  return {
    name: 'orders.return-received',
    data: { ...head(order), returnId, producerId, place, lines: [first!, ...rest], amount, by },
  };
};

export const paid = (order: Order): Fact<'orders.order-paid'> => ({
  name: 'orders.order-paid',
  data: { ...toMake(order), ...toPayBack(order.refunds.filter(isNew)) },
});

export const cashPromised = (order: Order, due: Date): Fact<'orders.cash-promised'> => ({
  name: 'orders.cash-promised',
  data: { ...toMake(order), due: due.toISOString() },
});

export const cancellationRequested = (order: Order): Fact<'orders.cancellation-requested'> => ({
  name: 'orders.cancellation-requested',
  data: head(order),
});

export const ended = (order: Order, { reason }: NonNullable<Order['ended']>): Fact<'orders.order-ended'> => ({
  name: 'orders.order-ended',
  data: { ...head(order), reason, ...toPayBack(order.refunds), ...keptByGroups(order) },
});

/** Of what was handed over: what came back nobody has, and nobody earned. */
export const completed = (order: Order, at: Date): Fact<'orders.order-completed'> => ({
  name: 'orders.order-completed',
  data: {
    ...head(order),
    completedAt: at.toISOString(),
    lines: order.lines.filter(handedOver(order)).map(({ sku, quantity }) => ({ sku, quantity })),
    earnings: [
      ...order.parts.filter(handedOver(order)).map((part) => earning(part, worthOf(part))),
      ...forCarrying(order),
    ],
  },
});

/** Nobody has earned what was handed to nobody. */
export function cashArrived(order: Order, { id: paymentId, payeeId }: Payment): Fact<'orders.cash-arrived'>[] {
  const [first, ...rest] = order.parts
    .filter(({ producer, payee }) => payee.id === payeeId && order.parcels.some(isDeliveredOf(producer.id)))
    .map((part) => earning(part, worthOf(part)));
  return first
    ? [{ name: 'orders.cash-arrived', data: { ...head(order), paymentId, earnings: [first, ...rest] } }]
    : [];
}

const isDeliveredOf =
  (producerId: string) =>
  (parcel: Parcel): boolean =>
    parcel.producer.id === producerId && isDelivered(parcel);

const earning = ({ producer, payee }: Part, amount: Rupiah): Earning => ({
  ...{ producerId: producer.id, payeeId: payee.id, amount },
});

const forCarrying = (order: Order): Earning[] =>
  order.payments.flatMap((payment) => carriedInVain(order, payment).map((part) => earning(part, part.deliveryFee)));

function keptByGroups(order: Order): { earnings?: Earning[] } {
  const earnings = forCarrying(order);
  return earnings.length > 0 ? { earnings } : {};
}

const handedOver =
  ({ parcels }: Order) =>
  ({ producer }: { producer: { id: string } }): boolean =>
    !hasComeBack(parcels, producer.id);

/** For whoever shows the order live, or tells its buyer, when no other fact tells of the change. */
export const changed = (order: Order): Fact<'orders.order-changed'> => ({
  name: 'orders.order-changed',
  data: { ...head(order), ...lastNote(order) },
});

/** What was noted several times in one step, such as what goes back of each payee, is one sum. */
function lastNote({ timeline }: Order): { what?: string; at?: string; amount?: number } {
  const last = timeline.at(-1);
  if (!last) return {};
  const { what, at } = last;
  const amounts = timeline
    .filter((note) => note.what === what && note.at === at)
    .map(({ details }) => details['amount'])
    .filter((amount) => typeof amount === 'number');
  return { what, at, ...(amounts.length > 0 && { amount: sum(amounts) }) };
}

/** What is still to go back: nobody is told of what went back already, nor of what an order that goes on keeps. */
function toPayBack(refunds: readonly Refund[]): { refund?: number } {
  const refund = refunds.filter(({ state }) => state === 'due').reduce((sum, { amount }) => sum + amount, 0);
  return refund > 0 ? { refund } : {};
}

const head = ({ id: orderId, number, version }: Order) => ({ orderId, number, version });

function toMake(order: Order) {
  const { buyer, delivery } = order;
  return {
    ...head(order),
    lines: order.lines.map(({ sku, quantity, producer, title, price }) => ({
      sku,
      quantity,
      producerId: producer.id,
      title: title.id,
      price,
    })),
    delivery: { way: delivery.way, recipient: buyer.name, phone: buyer.phone, address: addressed(delivery) },
    deliveries: order.parts.map(({ producer, way, service }) => ({
      producerId: producer.id,
      way: way ?? delivery.way,
      service: service?.name ?? null,
    })),
    ...(order.giftNote !== null && { giftNote: order.giftNote }),
  };
}

function addressed(delivery: Delivery): string | null {
  if (delivery.way === 'pickup') return null;
  const { street, village, district, regency, postalCode } = delivery.address;
  return [street, village, district, [regency, postalCode].filter(Boolean).join(' ')].join(', ');
}
