import { z } from 'zod';
import { shortText } from './plain-text.js';
import { areaCode } from './values.js';

/** E.164; the gateway turns 0812…, 62812… and 812… into it. */
export const phone = z.string().regex(/^\+[1-9]\d{6,14}$/);

export const address = z
  .strictObject({
    street: shortText({ min: 3, max: 200 }),
    village: shortText({ min: 2, max: 80 }),
    district: shortText({ min: 2, max: 80 }),
    regency: shortText({ min: 2, max: 80 }),
    /** Kemendagri code of the province; decides the delivery zone. */
    province: z.string().regex(/^\d{2}$/),
    postalCode: z
      .string()
      .regex(/^\d{5}$/)
      .optional(),
    /** Kemendagri code of the village, or as much of it as is known: a nearer zone than the province, and where couriers' fees are asked for. */
    area: areaCode.optional(),
  })
  .meta({ id: 'Address' });

export const delivery = z
  .discriminatedUnion('way', [
    z.strictObject({ way: z.literal('pickup') }),
    z.strictObject({ way: z.literal('courier'), address }),
  ])
  .meta({ id: 'Delivery' });
