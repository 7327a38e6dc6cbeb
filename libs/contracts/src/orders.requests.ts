import { z } from 'zod';
import { caller, orderKey } from './caller.js';
import { deliveryWay, endReason, orderNumber, orderStatus, payBy } from './orders.js';
import { bankAccount, parcelStatus } from './producers.js';
import { areaCode, instant, language, page, paging, rupiah, sku, slug } from './values.js';

const name = z.string().trim().min(2).max(80);
/** E.164; the gateway turns 0812…, 62812… and 812… into it. */
export const phone = z.string().regex(/^\+[1-9]\d{6,14}$/);

export const address = z
  .strictObject({
    street: z.string().trim().min(3).max(200),
    village: z.string().trim().min(2).max(80),
    district: z.string().trim().min(2).max(80),
    regency: z.string().trim().min(2).max(80),
    /** Kemendagri code of the province; decides the delivery zone. */
    province: z.string().regex(/^\d{2}$/),
    postalCode: z
      .string()
      .regex(/^\d{5}$/)
      .optional(),
  })
  .meta({ id: 'Address' });

export const delivery = z
  .discriminatedUnion('way', [
    z.strictObject({ way: z.literal('pickup') }),
    z.strictObject({ way: z.literal('courier'), address }),
  ])
  .meta({ id: 'Delivery' });

export const wantedLine = z.strictObject({ sku, quantity: z.int().min(1).max(999) });

export const orderDraft = z
  .strictObject({
    lines: z.array(wantedLine).min(1).max(50),
    buyer: z.strictObject({ name, phone, email: z.email().max(200).optional() }),
    delivery,
    payBy,
  })
  .meta({ id: 'OrderDraft' });

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
        total: rupiah,
        title: z.string(),
        craft: z.object({ slug, image: z.string().nullable() }),
        producer: z.object({ id: z.uuid(), name: z.string() }),
      }),
    ),
    /** Lines, delivery and unique amounts; `total` is their sum. */
    subtotal: rupiah,
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
        reason: z.enum(['cancelled', 'late', 'excess']),
        payee: z.object({ name: z.string() }),
      }),
    ),
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
    waiting: z.array(z.enum(['proof', 'refund', 'late-parcel'])),
  })
  .meta({ id: 'OrderItem' });

const oneOrder = { by: caller, number: orderNumber, key: orderKey };

export const orderRequests = {
  /** Safe to repeat: the same key and the same body is the same order. */
  'orders.place-order': {
    ask: z.strictObject({ by: caller, idempotencyKey: z.string().min(8).max(128), language, order: orderDraft }),
    answer: z.object({ order: orderView, key: z.string() }),
  },
  /** What an order would cost, from orders' own price list: for the cart and the review step. Unknown SKUs are left out. */
  'orders.price-order': {
    ask: z.strictObject({
      lines: z.array(wantedLine).min(1).max(50),
      delivery: z.discriminatedUnion('way', [
        z.strictObject({ way: z.literal('pickup') }),
        z.strictObject({ way: z.literal('courier'), province: z.string().regex(/^\d{2}$/) }),
      ]),
    }),
    answer: z.object({
      subtotal: rupiah,
      deliveryFee: rupiah,
      total: rupiah,
      payees: z.array(z.object({ name: z.string(), amount: rupiah })),
      unknown: z.array(sku),
    }),
  },
  'orders.show-order': { ask: z.strictObject(oneOrder), answer: orderView },
  'orders.list-orders': {
    ask: z.strictObject({
      by: caller,
      status: orderStatus.optional(),
      producer: slug.optional(),
      village: areaCode.optional(),
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      q: z.string().trim().max(80).optional(),
      ...paging,
    }),
    answer: page(orderItem),
  },
  'orders.cancel-order': { ask: z.strictObject(oneOrder), answer: orderView },
  'orders.confirm-payment': {
    ask: z.strictObject({ by: caller, paymentId: z.uuid(), amount: rupiah }),
    answer: orderView,
  },
  'orders.attach-proof': {
    ask: z.strictObject({ by: caller, key: orderKey, paymentId: z.uuid(), bytes: z.base64().max(950_000) }),
    answer: orderView,
  },
  'orders.show-proof': {
    ask: z.strictObject({ by: caller, key: orderKey, paymentId: z.uuid() }),
    answer: z.object({ mediaType: z.literal('image/jpeg'), bytes: z.base64() }),
  },
};
