import { z } from 'zod';
import { freeText } from './plain-text.js';
import { areaCode, instant, rupiah } from './values.js';

/** How a parcel travels: by our own list of fees (`table`), or by a courier's service as its provider names it (`jne:REG`). */
export const courierService = z
  .string()
  .regex(/^(table|[a-z0-9]{2,20}:[A-Za-z0-9 ._+-]{1,30})$/)
  .meta({ id: 'CourierService' });

/** How one group's parcel reaches the buyer, where the buyer wants it otherwise than the rest, or by a service of their choice. */
export const deliveryChoice = z
  .discriminatedUnion('way', [
    z.strictObject({ producerId: z.uuid(), way: z.literal('pickup') }),
    z.strictObject({ producerId: z.uuid(), way: z.literal('courier'), service: courierService.optional() }),
  ])
  .meta({ id: 'DeliveryChoice' });
export type DeliveryChoice = z.infer<typeof deliveryChoice>;
export const deliveryChoices = z.array(deliveryChoice).max(50);

/** As it stands on a slip of paper; small letters are as good. */
export const voucherCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9-]{3,24}$/)
  .meta({ id: 'VoucherCode' });
export const voucherCodes = z.array(voucherCode).max(6);

/** Why a voucher takes nothing off. */
export const voucherRefusal = z.enum([
  'unknown',
  'not-yet',
  'over',
  'minimum',
  'other-group',
  'one-per-group',
  'used-up',
]);
export type VoucherRefusal = z.infer<typeof voucherRefusal>;

/** For whoever unwraps it: it lies in the parcel, which then shows no prices. */
export const giftNote = freeText({ max: 300 });

/** The buyer has seen by when what is made to order can be sent, and agrees to any day up to that one. */
export const consentDraft = z.strictObject({ sendBy: z.iso.date() }).meta({ id: 'Consent' });

/** What an order may say beyond who buys what: all of it optional. */
export const orderWishes = {
  deliveries: deliveryChoices.optional(),
  vouchers: voucherCodes.optional(),
  giftNote: giftNote.optional(),
  /** Null is a buyer who was asked and has not agreed: refused. Left out by programs that have shown `leadDays` in their own way. */
  consent: consentDraft.nullable().optional(),
  /** What the buyer was shown as the sum before any unique amount. Were it another now, the order is refused, and nothing is bought. */
  agreedTotal: rupiah.optional(),
};

const service = z.object({ id: courierService, name: z.string() });

/** One group's parcel of an order, or of one to be: how it travels and what that costs. */
export const groupDelivery = z
  .object({
    producer: z.object({ id: z.uuid(), name: z.string() }),
    way: z.enum(['pickup', 'courier']),
    /** Nothing where our own list of fees is taken. */
    service: service.nullable(),
    fee: rupiah,
  })
  .meta({ id: 'GroupDelivery' });

/** What an order shows of its wishes. */
export const orderTerms = {
  discount: rupiah,
  deliveries: z.array(groupDelivery),
  vouchers: z.array(z.object({ code: voucherCode, discount: rupiah })),
  giftNote: z.string().nullable(),
  consent: z.object({ sendBy: z.iso.date(), at: instant }).nullable(),
};

/** `ID` is everywhere that no nearer zone names. */
export const tariffZone = z
  .union([z.literal('ID'), areaCode.refine((code) => code.length <= 5)])
  .meta({ id: 'TariffZone' });

const step = z.strictObject({ upTo: z.int().min(1).max(1_000_000), fee: rupiah.max(100_000_000) });

/** What a parcel costs to a zone: by steps of weight (grams), and by started kilogram from the last of them on. */
export const tariffDraft = z
  .strictObject({
    steps: z
      .array(step)
      .max(20)
      .refine((steps) =>
        steps.every(({ upTo, fee }, i) => i === 0 || (upTo > steps[i - 1]!.upTo && fee >= steps[i - 1]!.fee)),
      ),
    perKilogram: rupiah.max(10_000_000),
  })
  .meta({ id: 'TariffDraft' });

export const tariff = tariffDraft
  .extend({ zone: tariffZone, name: z.string(), version: z.int().positive(), changedAt: instant })
  .meta({ id: 'Tariff' });

const percentOrAmount = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('percent'), percent: z.int().min(1).max(100) }),
  z.strictObject({ kind: z.literal('amount'), amount: rupiah.min(1) }),
]);

/** Taken off a group's own goods, so it is the group that pays for it. */
export const voucherDraft = z
  .strictObject({
    producerId: z.uuid(),
    off: percentOrAmount,
    /** Below it the voucher does not count: of this group's goods, without delivery. */
    minimum: rupiah.default(0),
    from: z.iso.date(),
    /** The last day on which it counts. */
    until: z.iso.date(),
    uses: z.int().min(1).max(1_000_000).nullable().default(null),
    usesPerPhone: z.int().min(1).max(1_000).nullable().default(null),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'] })
  .meta({ id: 'VoucherDraft' });

export const voucher = z
  .object({
    code: voucherCode,
    ...voucherDraft.shape,
    producer: z.object({ id: z.uuid(), name: z.string() }),
    used: z.int(),
    ended: z.boolean(),
    version: z.int().positive(),
  })
  .omit({ producerId: true })
  .meta({ id: 'Voucher' });
