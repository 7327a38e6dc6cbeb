import { z } from 'zod';
import { caller, orderKey } from './caller.js';
import { delivery, phone } from './delivery.js';
import { orderItem, orderView } from './order-view.js';
import { deliveryChoices, groupDelivery, orderWishes, voucherCode, voucherCodes, voucherRefusal } from './ordering.js';
import { orderNumber, orderStatus, payBy } from './orders.js';
import { incoming } from './paying.js';
import { shortText } from './plain-text.js';
import { areaCode, language, page, paging, rupiah, sku, slug } from './values.js';

const name = shortText({ min: 2, max: 80 });
export const wantedLine = z.strictObject({ sku, quantity: z.int().min(1).max(999) });

export const orderDraft = z
  .strictObject({
    lines: z.array(wantedLine).min(1).max(50),
    buyer: z.strictObject({ name, phone, email: z.email().max(200).optional() }),
    /** For every group that `deliveries` does not name. Its address is where all that is sent goes. */
    delivery,
    payBy,
    ...orderWishes,
  })
  .meta({ id: 'OrderDraft' });

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
        z.strictObject({
          way: z.literal('courier'),
          province: z.string().regex(/^\d{2}$/),
          area: areaCode.optional(),
        }),
      ]),
      deliveries: deliveryChoices.optional(),
      vouchers: voucherCodes.optional(),
      /** Counts a voucher's uses of theirs, where they are limited. */
      phone: phone.optional(),
    }),
    answer: z.object({
      subtotal: rupiah,
      discount: rupiah,
      deliveryFee: rupiah,
      total: rupiah,
      payees: z.array(z.object({ name: z.string(), amount: rupiah })),
      /** The ways of paying that go with how it is delivered, and that every payee takes. */
      ways: z.array(payBy),
      deliveries: z.array(groupDelivery),
      /** `refused` says why it takes nothing off. */
      vouchers: z.array(z.object({ code: voucherCode, discount: rupiah, refused: voucherRefusal.nullable() })),
      lines: z.array(z.object({ sku, price: rupiah, total: rupiah, discount: rupiah, leadDays: z.int() })),
      /** By when all that is made to order can be sent, were it ordered today. */
      sendBy: z.iso.date().nullable(),
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
      q: shortText({ max: 80 }).optional(),
      /** Only those in which something waits for a person, or only the others. */
      waiting: z.boolean().optional(),
      ...paging,
    }),
    answer: page(orderItem),
  },
  /** Everything orders keeps about the person who asks: of the account, or of the one order whose key is given. */
  'orders.export-person': {
    ask: z.strictObject({ by: caller, number: orderNumber.optional(), key: orderKey }),
    answer: z.object({
      orders: z.array(orderView),
      /** What a payee's account showed of who paid, where staff found out later that it was for one of these orders. */
      money: z.array(z.object({ number: orderNumber, amount: rupiah, ...incoming.shape })),
    }),
  },
  /** Blanks who they are in all of these orders; refused while one of them is still under way. Harmless when repeated. */
  'orders.forget-buyer': {
    ask: z.strictObject({ by: caller, number: orderNumber.optional(), key: orderKey }),
    answer: z.object({ orders: z.int() }),
  },
  'orders.cancel-order': { ask: z.strictObject(oneOrder), answer: orderView },
  'orders.confirm-payment': {
    ask: z.strictObject({
      by: caller,
      paymentId: z.uuid(),
      /** All that came in for it so far. */
      amount: rupiah,
      /** `part`: less than due came, the rest is awaited. `again`: more came for what is paid already. */
      as: z.enum(['part', 'again']).optional(),
    }),
    answer: orderView,
  },
  'orders.attach-proof': {
    ask: z.strictObject({
      by: caller,
      key: orderKey,
      paymentId: z.uuid(),
      bytes: z.base64().max(950_000),
      /** What it looks like, in 64 bits as hexadecimal: nearly the same pictures differ in few of them. */
      look: z
        .string()
        .regex(/^[0-9a-f]{16}$/)
        .optional(),
    }),
    answer: orderView,
  },
  'orders.show-proof': {
    ask: z.strictObject({ by: caller, key: orderKey, paymentId: z.uuid() }),
    answer: z.object({ mediaType: z.literal('image/jpeg'), bytes: z.base64() }),
  },
};
