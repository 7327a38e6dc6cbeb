import type { Fact } from '@rakkarya/contracts';
import type { Order } from './order.js';
import type { Payment } from './payment.js';
import type { Delivery } from './words.js';

export const placed = (order: Order): Fact<'orders.order-placed'> => ({
  name: 'orders.order-placed',
  data: {
    ...head(order),
    lines: order.lines.map(({ sku, quantity, producer }) => ({ sku, quantity, producerId: producer.id })),
    holdMinutes: order.holdMinutes,
  },
});

export const paymentRequested = (order: Order, payment: Payment): Fact<'orders.payment-requested'> => {
  const { id: paymentId, payeeId, way, amount, due } = payment;
  return {
    name: 'orders.payment-requested',
    data: { ...head(order), paymentId, payeeId, way, amount, due: due.toISOString() },
  };
};

export const paid = (order: Order): Fact<'orders.order-paid'> => ({ name: 'orders.order-paid', data: toMake(order) });

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
  data: { ...head(order), reason },
});

export const completed = (order: Order, at: Date): Fact<'orders.order-completed'> => ({
  name: 'orders.order-completed',
  data: {
    ...head(order),
    completedAt: at.toISOString(),
    earnings: order.parts.map(({ producer, payee, goods, deliveryFee }) => ({
      producerId: producer.id,
      payeeId: payee.id,
      amount: goods + deliveryFee,
    })),
  },
});

/** For whoever shows the order live, when no other fact tells of the change. */
export const changed = (order: Order): Fact<'orders.order-changed'> => ({
  name: 'orders.order-changed',
  data: head(order),
});

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
  };
}

function addressed(delivery: Delivery): string | null {
  if (delivery.way === 'pickup') return null;
  const { street, village, district, regency, postalCode } = delivery.address;
  return [street, village, district, [regency, postalCode].filter(Boolean).join(' ')].join(', ');
}
