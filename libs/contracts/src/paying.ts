import { z } from 'zod';
import { shortText } from './plain-text.js';
import { parseStaticQris } from './qris.js';
import { instant, rupiah, sku } from './values.js';

/** A payee's own static code as it was pasted, without the white space of a chat: lengths, tags and CRC are right. */
export const staticQris = z
  .string()
  .trim()
  .max(512)
  .refine(isStaticQris, { params: { code: 'qris' } })
  .meta({ id: 'StaticQris' });

/** Into what an online payment can be paid: the provider's QRIS, or an account number made for it. */
export const channel = z.enum(['qris', 'bca', 'bni', 'bri', 'permata']).meta({ id: 'Channel' });

/** How a refund came back to the buyer: seldom the way it was paid. `provider`: through the one that took it. */
export const backBy = z.enum(['transfer', 'cash', 'qris', 'provider', 'other']).meta({ id: 'BackBy' });

export const refundReason = z.enum(['cancelled', 'late', 'excess', 'double', 'short', 'returned']);

/** Who has the buyer's cash until the payee has said that it arrived. */
export const holder = z.enum(['courier', 'counter', 'group', 'payee']).meta({ id: 'Holder' });
export const custody = z.object({ holder, amount: rupiah, at: instant, by: z.string() });

/** What about money no rule decides: too little of it, a proof that was seen before, cash on its way, what a provider did, what names no order. */
export const caseKind = z.enum(['short', 'proof-alike', 'cash-held', 'provider', 'unnamed']).meta({ id: 'CaseKind' });

/** Money as it was seen on a payee's account before anybody knew what it was for. */
export const incoming = z.object({
  way: z.enum(['transfer', 'qris']),
  at: instant,
  sender: shortText({ max: 80 }),
  remark: shortText({ max: 300 }).nullable(),
});

export const returnState = z.enum(['asked', 'accepted', 'refused', 'received']).meta({ id: 'ReturnState' });
export const returnLines = z
  .array(z.strictObject({ sku, quantity: z.int().min(1).max(999) }))
  .min(1)
  .max(50);

/** What belongs to a payment beside its amount. */
export const paymentMore = {
  /** The payee's QRIS with this amount, and whom it names: to be compared before paying. */
  qris: z.object({ code: z.string(), name: z.string(), nmid: z.string().nullable() }).nullable(),
  /** Came in so far when that is less than is due. */
  partly: rupiah,
  /** The buyer says that it is paid; a person has yet to look. */
  claimedAt: instant.nullable(),
  custody: z.array(custody),
  /** The provider's part: being prepared, ready with a code or a number, or over. */
  online: z
    .object({
      state: z.enum(['preparing', 'ready', 'expired', 'paid']),
      channel,
      code: z.string().nullable(),
      account: z.object({ bank: z.string(), number: z.string() }).nullable(),
      /** A test page where a person can pay it: of the stand-in alone. */
      trial: z.string().nullable(),
    })
    .nullable(),
  /** Orders whose proof is the same picture, or nearly; told to staff alone. */
  proofAlike: z.array(z.string()),
};

export const refundMore = {
  state: z.enum(['due', 'paid-back', 'withdrawn']),
  paidBack: z.object({ way: backBy, reference: z.string(), at: instant, by: z.string() }).nullable(),
  lines: z.array(z.object({ sku, quantity: z.int(), amount: rupiah })),
};

export const orderReturn = z
  .object({
    id: z.uuid(),
    producerId: z.uuid(),
    state: returnState,
    reason: z.string(),
    photos: z.int(),
    askedAt: instant,
    lines: z.array(z.object({ sku, quantity: z.int(), amount: rupiah })),
    /** What whoever decided it wrote to the buyer. */
    answer: z.string().nullable(),
  })
  .meta({ id: 'OrderReturn' });

function isStaticQris(code: string): boolean {
  try {
    parseStaticQris(code);
    return true;
  } catch {
    return false;
  }
}
