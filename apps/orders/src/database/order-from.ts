import { Order } from '../domain/order.js';
import { Payment } from '../domain/payment.js';
import { Refund } from '../domain/refund.js';
import { PAYMENT, REFUND } from './columns.js';

/** SQL for the payments and refunds of the row of `orders` around it, as one value: one statement instead of three. */
export const MONEY = `
  json_build_object(
    'payments', ARRAY (SELECT row_to_json(p) FROM (SELECT ${PAYMENT} FROM payments WHERE order_id = orders.id ORDER BY position) AS p),
    'refunds', ARRAY (SELECT row_to_json(r) FROM (SELECT ${REFUND} FROM refunds WHERE order_id = orders.id ORDER BY created_at, id) AS r)
  ) AS money`;

export interface MoneyRow {
  payments: (Omit<Payment, 'due'> & { due: string })[];
  refunds: Refund[];
}

type OrderRow = Partial<Order> & { money?: MoneyRow };

export function orderFrom({ money, ...columns }: OrderRow): Order {
  const order = Object.assign(new Order(), columns);
  return money ? withMoney(order, money) : order;
}

export function withMoney(order: Order, { payments, refunds }: MoneyRow): Order {
  order.payments = payments.map((row) => Object.assign(new Payment(), row, { due: new Date(row.due) }));
  order.refunds = refunds.map((row) => Object.assign(new Refund(), row));
  return order;
}
