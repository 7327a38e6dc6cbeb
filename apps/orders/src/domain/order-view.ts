import type { OrderView } from '@rakkarya/contracts';
import type { Order } from './order.js';
import type { Payment } from './payment.js';

/** The order as its buyer and staff see it. */
export function viewOf(order: Order): OrderView {
  const { id, number, version, status, ended, language, buyer, delivery, payBy } = order;
  const { subtotal, deliveryFee, uniqueAmounts, total, timeline, cancellable } = order;
  return {
    ...{ id, number, version, status, ended, placedAt: order.placedAt.toISOString(), language, buyer, delivery, payBy },
    lines: order.lines.map(({ title, ...line }) => ({ ...line, title: title[language] ?? title.id })),
    ...{ subtotal, deliveryFee, uniqueAmounts, total },
    payments: order.payments.map(viewOfPayment),
    parcels: order.parcels.map(({ version: _, ...parcel }) => parcel),
    refunds: order.refunds.map(({ id, amount, reason, payeeName }) => ({
      id,
      amount,
      reason,
      payee: { name: payeeName },
    })),
    timeline,
    cancellable,
  };
}

function viewOfPayment(payment: Payment): OrderView['payments'][number] {
  const { id, way, payeeName, amount, uniqueAmount, due, state, account, hasProof } = payment;
  return {
    id,
    way,
    payee: { name: payeeName },
    amount,
    uniqueAmount,
    due: due.toISOString(),
    state,
    account,
    hasProof,
  };
}
