import type { OrderView } from '@rakkarya/contracts';
import type { Order } from './order.js';
import { viewOf } from './order-view.js';
import { worthOf } from './part.js';
import type { Payment } from './payment.js';

/** A group's own part of an order, and the payment it has confirmed: of the buyer no more than delivering needs. */
export function viewForProducer(order: Order, producerId: string, payment: Payment): OrderView {
  const view = viewOf(order);
  const mine = (of: { producer: { id: string } }): boolean => of.producer.id === producerId;
  const part = order.parts.find(mine)!;
  const { goods: subtotal, discount = 0, deliveryFee } = part;
  const uniqueAmounts = payment.uniqueAmount ?? 0;
  const ownRefunds = order.refunds.filter((refund) => refund.paymentId === payment.id).map((refund) => refund.id);
  return {
    ...view,
    buyer: { ...view.buyer, email: null },
    lines: view.lines.filter(mine),
    ...{ subtotal, discount, deliveryFee, uniqueAmounts, total: worthOf(part) + uniqueAmounts },
    deliveries: view.deliveries.filter(mine),
    vouchers: view.vouchers.filter((_, i) => order.vouchers[i]!.producerId === producerId),
    payments: view.payments.filter(({ id }) => id === payment.id),
    parcels: view.parcels.filter(mine),
    refunds: view.refunds.filter(({ id }) => ownRefunds.includes(id)),
    timeline: [],
    cancellable: false,
  };
}
