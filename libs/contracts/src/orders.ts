import { z } from 'zod';
import { caseKind, channel } from './paying.js';
import { place } from './producers.js';
import { instant, language, rupiah, sku } from './values.js';

export const orderNumber = z
  .string()
  .regex(/^RK-[2-9A-HJ-NP-Z]{6}$/)
  .meta({ id: 'OrderNumber' });

export const payBy = z.enum(['transfer', 'cash', 'qris', 'cod', 'online']).meta({ id: 'PayBy' });
export type PayBy = z.infer<typeof payBy>;
export const deliveryWay = z.enum(['pickup', 'courier']);
/** Cash is paid at the counter where it is collected, cash on delivery to the courier at the door; the rest goes with either. */
export const receivedBy: Readonly<Record<PayBy, readonly z.infer<typeof deliveryWay>[]>> = {
  transfer: ['pickup', 'courier'],
  qris: ['pickup', 'courier'],
  online: ['pickup', 'courier'],
  cash: ['pickup'],
  cod: ['courier'],
};
export const orderStatus = z
  .enum(['placed', 'reserved', 'paid', 'sent', 'completed', 'ended'])
  .meta({ id: 'OrderStatus' });
export const endReason = z.enum(['stock-refused', 'unpaid', 'cancelled']);

const line = z.object({ sku, quantity: z.int().positive(), producerId: z.uuid() });
const earning = z.object({ producerId: z.uuid(), payeeId: z.uuid(), amount: rupiah });
const order = { orderId: z.uuid(), number: orderNumber, version: z.int().positive() };
/** What a group needs to make and hand over its part: dignity and privacy allow no more of the buyer than this. */
const toMake = {
  ...order,
  lines: z.array(line.extend({ title: z.string(), price: rupiah })).nonempty(),
  delivery: z.object({ way: deliveryWay, recipient: z.string(), phone: z.string(), address: z.string().nullable() }),
  /** How each group hands over, where groups differ or the buyer chose a courier's service. Orders from before say nothing. */
  deliveries: z.array(z.object({ producerId: z.uuid(), way: deliveryWay, service: z.string().nullable() })).optional(),
  /** It is a gift: to be laid in the parcel, which shows no prices. */
  giftNote: z.string().optional(),
};

export const orders = {
  'orders.order-placed': z.object({
    ...order,
    lines: z.array(line).nonempty(),
    /** How long stock is held for this way of paying. */
    holdMinutes: z.int().positive(),
    /** How its buyer can be told of it; for notices alone, which forgets it when asked to. */
    contact: z
      .object({
        name: z.string(),
        phone: z.string(),
        email: z.string().nullable(),
        language,
        accountId: z.string().nullable(),
        /** Of the private link, sealed: the event is kept in databases, and who reads a copy of one shall open no link. */
        key: z.string().nullable(),
      })
      .optional(),
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
  /** Everything is paid; what is still to be made may be made. `refund`: what came with the last of it that was too much. */
  'orders.order-paid': z.object({ ...toMake, refund: rupiah.optional() }),
  /** The buyer will pay in cash on collecting: making starts now, handing over waits for the money. */
  'orders.cash-promised': z.object({ ...toMake, due: instant }),
  /** To be paid online: the provider is asked for a code or a number. */
  'orders.charge-requested': z.object({ ...order, paymentId: z.uuid(), channel, amount: rupiah, due: instant }),
  /** Paid after it had ended unpaid: it goes on if its stock can be held once more. */
  'orders.reopening-asked': z.object({ ...order, lines: z.array(line).nonempty(), holdMinutes: z.int().positive() }),
  /** A buyer's things came back: `lines` stand in stock again, of one group, at `place`. */
  'orders.return-received': z.object({
    ...order,
    returnId: z.uuid(),
    producerId: z.uuid(),
    place,
    lines: z.array(z.object({ sku, quantity: z.int().positive() })).nonempty(),
    /** What these were sold for: the group has not earned it after all. Facts from before say nothing. */
    amount: rupiah.optional(),
    by: z.string(),
  }),
  'orders.cancellation-requested': z.object(order),
  /** Something of it changed that no other fact of orders tells, such as `proof-attached` or `refund-due` with its amount. */
  'orders.order-changed': z.object({
    ...order,
    what: z.string().optional(),
    at: instant.optional(),
    amount: rupiah.optional(),
  }),
  /** `refund`: what was paid and is to go back. `earnings`: what groups keep of it for carrying what came back. */
  'orders.order-ended': z.object({
    ...order,
    reason: endReason,
    refund: rupiah.optional(),
    earnings: z.array(earning).optional(),
  }),
  /** Cash of an order that stays ended has come to its payee. `earnings`: what its groups have earned with it so far; they are told again with the cash of another parcel. */
  'orders.cash-arrived': z.object({ ...order, paymentId: z.uuid(), earnings: z.array(earning).nonempty() }),
  /** A buyer wants to be known no longer: whoever keeps something of them for these orders, or this account, blanks it. */
  'orders.buyer-forgotten': z.object({
    accountId: z.string().nullable(),
    orderIds: z.array(z.uuid()),
    numbers: z.array(orderNumber),
  }),
  /** Something about money, or a return that was asked for, waits for a person longer than it is to. Told once. */
  'orders.case-overdue': z.object({
    caseId: z.uuid(),
    kind: z.enum([...caseKind.options, 'return']),
    /** Nothing while nobody knows which order it is about. */
    order: z.object({ id: z.uuid(), number: orderNumber }).nullable(),
    /** Whose money it is; of a return, whose things. */
    payee: z.string(),
    amount: rupiah.nullable(),
    due: instant,
  }),
  'orders.order-completed': z.object({
    ...order,
    completedAt: instant,
    /** What was handed over. Not in facts told before reviews were. */
    lines: z.array(z.object({ sku, quantity: z.int().positive() })).optional(),
    earnings: z.array(earning).nonempty(),
  }),
};
