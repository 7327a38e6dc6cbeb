import { z } from 'zod';
import { caller } from './caller.js';
import { phone } from './delivery.js';
import { deliveryWay, orderNumber } from './orders.js';
import { staticQris } from './paying.js';
import { freeText, shortText } from './plain-text.js';
import { area, bankAccount, movementCause, parcelStatus, place } from './producers.js';
import { areaCode, bilingual, instant, language, page, paging, rupiah, sku, slug } from './values.js';

export const producerDraft = z.strictObject({
  slug,
  name: shortText({ min: 2, max: 80 }),
  mark: z.string().regex(/^[A-Z]{3}$/),
  village: areaCode,
  about: bilingual(2000),
  /** A sample, invented for demonstration. Shown as such. */
  sample: z.boolean().default(false),
  payeeId: z.uuid(),
  /** For staff and the group itself. Not mentioned: it stays; null: there is none any more. */
  phone: phone.nullable().optional(),
});

export const payeeDraft = z.strictObject({
  name: shortText({ min: 2, max: 80 }),
  account: bankAccount,
  qris: staticQris.optional(),
});

export const producerItem = z
  .object({
    id: z.uuid(),
    slug,
    name: z.string(),
    mark: z.string(),
    village: area,
    district: area,
    sample: z.boolean(),
  })
  .meta({ id: 'ProducerItem' });

/** A group and where it is reached, which others are never shown. */
const contact = z.object({
  ...{ id: z.uuid(), slug, name: z.string(), village: area },
  phone: phone.nullable(),
});

export const stockItem = z
  .object({
    sku,
    title: z.string(),
    producer: z.object({ id: z.uuid(), name: z.string() }),
    onHand: z.int().min(0),
    reserved: z.int().min(0),
    available: z.int().min(0),
    places: z.object({ workshop: z.int().min(0), showroom: z.int().min(0) }),
    image: z.string().nullable(),
  })
  .meta({ id: 'StockItem' });

export const parcel = z
  .object({
    id: z.uuid(),
    orderNumber,
    producer: z.object({ id: z.uuid(), name: z.string() }),
    status: parcelStatus,
    paid: z.boolean(),
    readyBy: z.string().nullable(),
    openedAt: instant,
    delivery: z.object({
      way: deliveryWay,
      recipient: z.string(),
      phone: z.string(),
      address: z.string().nullable(),
      /** The courier's service that the buyer chose and paid for; nothing where any will do. */
      service: z.string().optional(),
      /** A gift: this goes into the parcel, and its slip shows no prices. */
      giftNote: z.string().optional(),
    }),
    lines: z.array(z.object({ sku, title: z.string(), quantity: z.int() })),
    courier: z.string().nullable(),
    trackingNumber: z.string().nullable(),
  })
  .meta({ id: 'Parcel' });

const oneParcel = { by: caller, parcelId: z.uuid() };

export const producerRequests = {
  'producers.list-villages': {
    ask: z.strictObject({}),
    answer: z.object({
      items: z.array(
        z.object({
          code: areaCode,
          name: z.string(),
          kind: z.enum(['desa', 'kelurahan']),
          district: area,
          producers: z.int(),
        }),
      ),
    }),
  },
  'producers.list-producers': { ask: z.strictObject({}), answer: z.object({ items: z.array(producerItem) }) },
  'producers.show-producer': {
    ask: z.strictObject({ slug, language }),
    answer: producerItem.extend({ about: z.string() }),
  },
  /** Staff; the same id again changes the group. */
  'producers.register-producer': {
    ask: z.strictObject({ by: caller, producerId: z.uuid(), producer: producerDraft }),
    answer: producerItem,
  },
  /** Where groups are reached, by name: all of them for staff, a group its own. */
  'producers.list-contacts': { ask: z.strictObject({ by: caller }), answer: z.object({ items: z.array(contact) }) },
  /** Where messages to a group go; the group itself, and staff. Null: there is no number any more. */
  'producers.set-phone': {
    ask: z.strictObject({ by: caller, producerId: z.uuid(), phone: phone.nullable() }),
    answer: contact,
  },
  'producers.register-payee': {
    ask: z.strictObject({ by: caller, payeeId: z.uuid(), payee: payeeDraft }),
    answer: z.object({ payeeId: z.uuid() }),
  },
  /** Whom a group's proceeds go to; for the group itself, and staff. */
  'producers.show-payee': {
    ask: z.strictObject({ by: caller, producerId: z.uuid() }),
    answer: z.object({
      payeeId: z.uuid(),
      name: z.string(),
      account: bankAccount,
      qris: z.object({ code: z.string(), name: z.string(), nmid: z.string().nullable() }).nullable(),
    }),
  },
  /** The group's own static code; without one it has none. */
  'producers.set-qris': {
    ask: z.strictObject({ by: caller, producerId: z.uuid(), qris: staticQris.nullable() }),
    answer: z.object({ payeeId: z.uuid() }),
  },
  'producers.list-stock': {
    ask: z.strictObject({ by: caller, producer: slug.optional(), q: shortText({ max: 80 }).optional(), ...paging }),
    answer: page(stockItem),
  },
  /** `id` is the caller's: the same movement sent twice moves once. `quantity` is signed pieces. */
  'producers.move-stock': {
    ask: z.strictObject({
      by: caller,
      id: z.uuid(),
      sku,
      place,
      quantity: z
        .int()
        .min(-100_000)
        .max(100_000)
        .refine((n) => n !== 0),
      cause: movementCause,
    }),
    answer: stockItem,
  },
  'producers.list-stock-movements': {
    ask: z.strictObject({ by: caller, sku, ...paging }),
    answer: page(
      z.object({
        id: z.uuid(),
        at: instant,
        place,
        quantity: z.int(),
        cause: movementCause,
        orderNumber: orderNumber.nullable(),
      }),
    ),
  },
  'producers.list-parcels': {
    ask: z.strictObject({ by: caller, status: parcelStatus.optional(), order: orderNumber.optional(), ...paging }),
    answer: page(parcel),
  },
  'producers.accept-parcel': { ask: z.strictObject({ ...oneParcel, readyBy: z.iso.date() }), answer: parcel },
  'producers.pack-parcel': { ask: z.strictObject(oneParcel), answer: parcel },
  'producers.send-parcel': {
    ask: z.strictObject({
      ...oneParcel,
      courier: shortText({ min: 2, max: 40 }),
      trackingNumber: shortText({ min: 3, max: 40 }),
    }),
    answer: parcel,
  },
  /** The group has brought it to the showroom. */
  'producers.bring-in-parcel': { ask: z.strictObject(oneParcel), answer: parcel },
  'producers.deliver-parcel': { ask: z.strictObject(oneParcel), answer: parcel },
  /** The courier brought it back: its pieces stand in the workshop again. */
  'producers.bring-back-parcel': {
    ask: z.strictObject({ ...oneParcel, reason: freeText({ min: 3, max: 300 }) }),
    answer: parcel,
  },
  'producers.show-statement': {
    ask: z.strictObject({ by: caller, producerId: z.uuid() }),
    answer: z.object({
      earned: rupiah,
      items: z.array(z.object({ orderNumber, at: instant, amount: rupiah })),
    }),
  },
};
