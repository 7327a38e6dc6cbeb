import type { Caller } from '@rakkarya/contracts';
import type { Order } from './order.js';
import type { Payment } from './payment.js';

/** Its buyer, whoever holds its key, and staff. A group sees its parcels, not the order. */
export const isVisibleTo = ({ accountId }: Pick<Order, 'accountId'>, by: Caller, holdsKey: boolean): boolean =>
  holdsKey || by.role === 'staff' || (by.role !== 'guest' && by.accountId === accountId);

/** A group may say that money came for its own part of an order. */
export const isPaidFor = ({ parts }: Pick<Order, 'parts'>, payment: Pick<Payment, 'payeeId'>, by: Caller): boolean =>
  by.role === 'producer' &&
  parts.some(({ producer, payee }) => producer.id === by.producerId && payee.id === payment.payeeId);
