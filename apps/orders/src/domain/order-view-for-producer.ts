import type { OrderView } from '@rakkarya/contracts';
import type { Order } from './order.js';
import { viewOf } from './order-view.js';
import { worthOf } from './part.js';
import type { Payment } from './payment.js';

/** A group's own part of an order, and the payment for it if anything is to be paid: of the buyer no more than delivering needs. */
export function viewForProducer(order: Order, producerId: string, payment: Payment | undefined): OrderView {
  const view = viewOf(order);
  const mine = (of: { producer: { id: string } }): boolean => of.producer.id === producerId;
  const part = order.parts.find(mine)!;
  const { goods: subtotal, discount = 0, deliveryFee } = part;
  const uniqueAmounts = payment?.uniqueAmount ?? 0;
  const ownRefunds = order.refunds.filter((refund) => refund.paymentId === payment?.id).map((refund) => refund.id);
  const lines = view.lines.filter(mine);
  return {
    ...view,
    buyer: { ...view.buyer, email: null },
    lines,
    ...{ subtotal, discount, deliveryFee, uniqueAmounts, total: worthOf(part) + uniqueAmounts },
    deliveries: view.deliveries.filter(mine),
    vouchers: view.vouchers.filter((_, i) => order.vouchers[i]!.producerId === producerId),
    payments: view.payments.filter(({ id }) => id === payment?.id),
    parcels: view.parcels.filter(mine),
    refunds: view.refunds.filter(({ id }) => ownRefunds.includes(id)),
    returns: view.returns.filter((one) => one.producerId === producerId),
    returnable: view.returnable.filter(({ sku }) => lines.some((line) => line.sku === sku)),
    timeline: [],
    cancellable: false,
  };
}
