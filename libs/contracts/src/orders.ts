import { z } from 'zod';
import { instant, rupiah, sku } from './values.js';

export const orderNumber = z
  .string()
  .regex(/^RK-[2-9A-HJ-NP-Z]{6}$/)
  .meta({ id: 'OrderNumber' });

export const payBy = z.enum(['transfer', 'cash']).meta({ id: 'PayBy' });
export const deliveryWay = z.enum(['pickup', 'courier']);
export const orderStatus = z
  .enum(['placed', 'reserved', 'paid', 'sent', 'completed', 'ended'])
  .meta({ id: 'OrderStatus' });
export const endReason = z.enum(['stock-refused', 'unpaid', 'cancelled']);

const line = z.object({ sku, quantity: z.int().positive(), producerId: z.uuid() });
const order = { orderId: z.uuid(), number: orderNumber, version: z.int().positive() };
/** What a group needs to make and hand over its part: dignity and privacy allow no more of the buyer than this. */
const toMake = {
  ...order,
  lines: z.array(line.extend({ title: z.string(), price: rupiah })).nonempty(),
  delivery: z.object({ way: deliveryWay, recipient: z.string(), phone: z.string(), address: z.string().nullable() }),
};

export const orders = {
  'orders.order-placed': z.object({
    ...order,
    lines: z.array(line).nonempty(),
    /** How long stock is held for this way of paying. */
    holdMinutes: z.int().positive(),
  }),
  'orders.payment-requested': z.object({
    ...order,
    paymentId: z.uuid(),
    payeeId: z.uuid(),
    way: payBy,
    /** What is to be paid, the unique amount included. */
    amount: rupiah,
    due: instant,
  }),
  /** Everything is paid; what is still to be made may be made. */
  'orders.order-paid': z.object(toMake),
  /** The buyer will pay in cash on collecting: making starts now, handing over waits for the money. */
  'orders.cash-promised': z.object({ ...toMake, due: instant }),
  'orders.cancellation-requested': z.object(order),
  /** Something of it changed that no other fact of orders tells: for whoever shows it live. No service reads it. */
  'orders.order-changed': z.object(order),
  'orders.order-ended': z.object({ ...order, reason: endReason }),
  'orders.order-completed': z.object({
    ...order,
    completedAt: instant,
    earnings: z.array(z.object({ producerId: z.uuid(), payeeId: z.uuid(), amount: rupiah })).nonempty(),
  }),
};
