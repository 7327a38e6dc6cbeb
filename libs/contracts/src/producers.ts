import { z } from 'zod';
import { phone } from './delivery.js';
import { staticQris } from './paying.js';
import { areaCode, instant, sku, slug } from './values.js';

export const area = z.object({ code: areaCode, name: z.string() });
export const place = z.enum(['workshop', 'showroom']).meta({ id: 'Place' });
/** Why a number changed: no movement without one. */
export const movementCause = z
  .enum(['opening', 'made', 'promised', 'counted', 'brought-in', 'taken-back', 'sold', 'returned', 'lost'])
  .meta({ id: 'MovementCause' });
export const parcelStatus = z
  .enum(['opened', 'accepted', 'packed', 'sent', 'ready', 'delivered', 'stopped'])
  .meta({ id: 'ParcelStatus' });

export const bankAccount = z.strictObject({
  bank: z.string().trim().min(2).max(60),
  number: z.string().regex(/^\d{6,20}$/),
  holder: z.string().trim().min(2).max(80),
});

export const parcelFact = z.object({
  parcelId: z.uuid(),
  orderId: z.uuid(),
  producerId: z.uuid(),
  version: z.int().positive(),
  readyBy: z.iso.date().nullable(),
  courier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  /** Why the courier brought it back; only where that is how it stopped. */
  cameBack: z.string().optional(),
});

export const producers = {
  'producers.producer-changed': z.object({
    producerId: z.uuid(),
    version: z.int().positive(),
    slug,
    name: z.string(),
    /** Three letters for spine labels, as in a call number. */
    mark: z.string().regex(/^[A-Z]{3}$/),
    village: area,
    district: area,
    payeeId: z.uuid(),
    /** Where staff reach the group: for messages to it, never shown to others. Absent where an earlier version told it. */
    phone: phone.nullable().optional(),
    /** Nothing but this has changed. Absent where more has, or nobody knows. */
    only: z.literal('phone').optional(),
  }),
  'producers.payee-changed': z.object({
    payeeId: z.uuid(),
    version: z.int().positive(),
    name: z.string(),
    account: bankAccount,
    /** Its static code; absent where it has none. */
    qris: staticQris.optional(),
  }),
  'producers.stock-reserved': z.object({ orderId: z.uuid(), until: instant }),
  'producers.stock-refused': z.object({
    orderId: z.uuid(),
    short: z.array(z.object({ sku, left: z.int().min(0) })).nonempty(),
  }),
  /** The answer to `orders.reopening-asked`. */
  'producers.stock-reserved-again': z.object({ orderId: z.uuid(), version: z.int().positive() }),
  'producers.stock-refused-again': z.object({ orderId: z.uuid(), version: z.int().positive() }),
  'producers.stock-changed': z.object({
    stock: z
      .array(
        z.object({
          sku,
          version: z.int().positive(),
          available: z.int().min(0),
          /** How many stand on the showroom shelf, reserved ones included. */
          showroom: z.int().min(0),
        }),
      )
      .nonempty(),
  }),
  'producers.parcel-opened': parcelFact,
  'producers.parcel-accepted': parcelFact,
  'producers.parcel-packed': parcelFact,
  'producers.parcel-sent': parcelFact,
  /** It stands in the showroom, ready to be collected. */
  'producers.parcel-ready': parcelFact,
  'producers.parcel-delivered': parcelFact,
  'producers.parcel-stopped': parcelFact,
  /** The buyer's cancellation: nothing was packed yet, so nothing will be. */
  'producers.parcels-stopped': z.object({ orderId: z.uuid() }),
  'producers.parcels-kept': z.object({ orderId: z.uuid() }),
};
