import { BrokenRule, type Caller, type OrderView } from '@rakkarya/contracts';
import type { Order } from './order.js';
import { viewForProducer } from './order-view-for-producer.js';
import { viewOf } from './order-view.js';
import { returnOf } from './returning.js';

/** Staff look after every return, a group after those of its own things. */
export function refuseUnlessLooksAfter(order: Order, returnId: string, by: Caller): void {
  const { producerId } = returnOf(order, returnId);
  if (by.role !== 'staff' && !(by.role === 'producer' && by.producerId === producerId))
    throw new BrokenRule('not-found');
}

export function returnViewFor(order: Order, by: Caller): OrderView {
  if (by.role !== 'producer') return viewOf(order);
  const payeeId = order.parts.find(({ producer }) => producer.id === by.producerId)!.payee.id;
  return viewForProducer(
    order,
    by.producerId,
    order.payments.find((payment) => payment.payeeId === payeeId),
  );
}
