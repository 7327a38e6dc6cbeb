import { z } from 'zod';
import { delivery } from './delivery.js';
import { orderTerms } from './ordering.js';
import { deliveryWay, endReason, orderNumber, orderStatus, payBy } from './orders.js';
import { orderReturn, paymentMore, refundMore, refundReason } from './paying.js';
import { bankAccount, parcelStatus } from './producers.js';
import { instant, language, rupiah, sku, slug } from './values.js';

export const paymentState = z.enum(['open', 'looking', 'paid', 'closed']);

export const payment = z
  .object({
    id: z.uuid(),
    way: payBy,
    payee: z.object({ name: z.string() }),
    /** What is to be paid in all; the unique amount is part of it and shown as a line of its own. */
    amount: rupiah,
    uniqueAmount: z.int().min(1).max(999).nullable(),
    due: instant,
    /** `looking`: a proof has come and a person has yet to look; the clock stands still. */
    state: paymentState,
    account: bankAccount.nullable(),
    hasProof: z.boolean(),
    ...paymentMore,
  })
  .meta({ id: 'Payment' });

export const orderView = z
  .object({
    id: z.uuid(),
    number: orderNumber,
    version: z.int(),
    status: orderStatus,
    /** Why it ended, and of what there was too little. */
    ended: z.object({ reason: endReason, short: z.array(z.object({ sku, left: z.int() })) }).nullable(),
    placedAt: instant,
    language,
    buyer: z.object({ name: z.string(), phone: z.string(), email: z.string().nullable() }),
    delivery,
    payBy,
    lines: z.array(
      z.object({
        sku,
        quantity: z.int(),
        price: rupiah,
        /** Before `discount`, which is this line's share of the vouchers. */
        total: rupiah,
        discount: rupiah,
        /** Working days until it can be sent; 0 is ready. */
        leadDays: z.int(),
        title: z.string(),
        craft: z.object({ slug, image: z.string().nullable() }),
        producer: z.object({ id: z.uuid(), name: z.string() }),
      }),
    ),
    /** `total` is lines less discount, and delivery and unique amounts. */
    subtotal: rupiah,
    ...orderTerms,
    deliveryFee: rupiah,
    uniqueAmounts: rupiah,
    total: rupiah,
    payments: z.array(payment),
    parcels: z.array(
      z.object({
        id: z.uuid(),
        producer: z.object({ id: z.uuid(), name: z.string() }),
        status: parcelStatus,
        readyBy: z.string().nullable(),
        courier: z.string().nullable(),
        trackingNumber: z.string().nullable(),
      }),
    ),
    refunds: z.array(
      z.object({
        id: z.uuid(),
        amount: rupiah,
        reason: refundReason,
        payee: z.object({ name: z.string() }),
        ...refundMore,
      }),
    ),
    returns: z.array(orderReturn),
    /** What its buyer may still send back; nothing before it has arrived. */
    returnable: z.array(z.object({ sku, quantity: z.int() })),
    timeline: z.array(z.object({ at: instant, what: z.string(), details: z.record(z.string(), z.unknown()) })),
    cancellable: z.boolean(),
  })
  .meta({ id: 'Order' });
export type OrderView = z.infer<typeof orderView>;

export const orderItem = z
  .object({
    number: orderNumber,
    status: orderStatus,
    placedAt: instant,
    buyer: z.object({ name: z.string(), phone: z.string() }),
    total: rupiah,
    payBy,
    delivery: deliveryWay,
    producers: z.array(z.string()),
    /** Open payments with a proof to look at come first for staff. */
    waiting: z.array(z.enum(['proof', 'refund', 'return', 'late-parcel'])),
  })
  .meta({ id: 'OrderItem' });
