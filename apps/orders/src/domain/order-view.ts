import type { OrderView } from '@rakkarya/contracts';
import type { Order } from './order.js';
import { viewOfPayment } from './payment-view.js';
import { returnable } from './returning.js';

/** The order as its buyer and staff see it. */
export function viewOf(order: Order): OrderView {
  const { id, number, version, status, ended, language, buyer, delivery, payBy } = order;
  const { subtotal, deliveryFee, uniqueAmounts, total, timeline, cancellable } = order;
  return {
    ...{ id, number, version, status, ended, placedAt: order.placedAt.toISOString(), language, buyer, delivery, payBy },
    lines: order.lines.map(({ title, discount = 0, leadDays = 0, ...line }) => ({
      ...{ ...line, discount, leadDays },
      title: title[language] ?? title.id,
    })),
    ...{ subtotal, deliveryFee, uniqueAmounts, total },
    ...{ discount: order.discount, giftNote: order.giftNote, consent: order.consent },
    vouchers: order.vouchers.map(({ code, discount }) => ({ code, discount })),
    deliveries: order.parts.map(({ producer, way = delivery.way, service = null, deliveryFee: fee }) => ({
      ...{ producer, way, service, fee },
    })),
    payments: order.payments.map(viewOfPayment),
    parcels: order.parcels.map(({ version: _, cameBack: _back, carriagePaid: _paid, ...parcel }) => parcel),
    refunds: order.refunds.map(({ payeeName, id, amount, reason, state, paidBack, lines }) => ({
      ...{ id, amount, reason, state, paidBack, lines },
      payee: { name: payeeName },
    })),
    returns: order.returns,
    returnable: returnable(order),
    timeline,
    cancellable,
  };
}

/** Staff also see which proofs look like another order's. */
export function viewForStaff(order: Order): OrderView {
  const view = viewOf(order);
  return {
    ...view,
    payments: view.payments.map((payment, i) => ({ ...payment, proofAlike: order.payments[i]!.proofAlike })),
  };
}
