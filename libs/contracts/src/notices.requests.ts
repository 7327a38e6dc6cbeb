import { z } from 'zod';
import { caller, orderKey } from './caller.js';
import { orderNumber } from './orders.js';
import { phone } from './delivery.js';
import { shortText } from './plain-text.js';
import { instant, page, paging, sku } from './values.js';

/** One thing to be told to one person, in their language. */
export const message = z
  .object({
    id: z.uuid(),
    /** Nothing when it is about no order. */
    number: orderNumber.nullable(),
    /** What it tells: `paid`, or `sent` of one parcel. */
    step: z.string(),
    to: z.object({ role: z.enum(['buyer', 'producer', 'staff']), name: z.string().nullable() }),
    text: z.string(),
    at: instant,
    /** Every time somebody sent it, eldest first: by hand over WhatsApp, or by us as e-mail. */
    sent: z.array(z.object({ channel: z.enum(['whatsapp', 'email']), at: instant, by: z.string().nullable() })),
    /** Nothing where the person gave no address. `failed`: tried often enough, somebody has to look. */
    email: z
      .object({ state: z.enum(['waiting', 'sent', 'failed']), attempts: z.int(), error: z.string().nullable() })
      .nullable(),
  })
  .meta({ id: 'Message' });
export type MessageView = z.infer<typeof message>;

/** What other programs may hear of. */
export const webhookKinds = [
  'catalogue.craft-published',
  'catalogue.craft-withdrawn',
  'orders.order-placed',
  'orders.order-paid',
  'orders.order-ended',
  'orders.order-completed',
  'producers.parcel-accepted',
  'producers.parcel-sent',
  'producers.parcel-ready',
  'producers.parcel-delivered',
  'producers.stock-changed',
] as const;
export const webhookKind = z.enum(webhookKinds).meta({ id: 'WebhookKind' });

export const webhook = z
  .object({
    id: z.uuid(),
    name: z.string(),
    url: z.string(),
    kinds: z.array(webhookKind),
    /** `off`: by a person, or by us after days of failures. */
    state: z.enum(['on', 'off']),
    /** Since when nothing has arrived there. */
    failingSince: instant.nullable(),
    /** Until when the secret before the present one still signs beside it. */
    previousSecretUntil: instant.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Webhook' });

export const webhookDelivery = z
  .object({
    id: z.uuid(),
    kind: webhookKind,
    eventId: z.uuid(),
    state: z.enum(['waiting', 'delivered', 'failed']),
    createdAt: instant,
    due: instant.nullable(),
    /** Each attempt, eldest first: what was answered, or why nothing was, and after how many milliseconds. */
    attempts: z.array(
      z.object({ at: instant, status: z.int().nullable(), error: z.string().nullable(), took: z.int() }),
    ),
  })
  .meta({ id: 'WebhookDelivery' });

export const webhookDraft = z.strictObject({
  name: shortText({ min: 2, max: 80 }),
  url: z.url({ protocol: /^https?$/ }).max(500),
  kinds: z
    .array(webhookKind)
    .min(1)
    .max(webhookKinds.length)
    .refine((kinds) => new Set(kinds).size === kinds.length),
});

const one = { by: caller, id: z.uuid() };
const withSecret = webhook.extend({ secret: z.string() });

export const noticeRequests = {
  /** Staff see all; a group sees what is for it. */
  'notices.list-messages': {
    ask: z.strictObject({
      by: caller,
      state: z.enum(['waiting', 'failed', 'sent']).optional(),
      order: orderNumber.optional(),
      ...paging,
    }),
    answer: page(message),
  },
  'notices.show-message': { ask: z.strictObject(one), answer: message.extend({ href: z.string() }) },
  /** Records that this person sends it over WhatsApp now; `href` opens it there. */
  'notices.send-message': { ask: z.strictObject(one), answer: message.extend({ href: z.string() }) },
  /** Tries the e-mail again. */
  'notices.retry-message': { ask: z.strictObject(one), answer: message },
  /** Queues the private link for the buyer of that order, if there is one with that phone; answers the same in any case. */
  'notices.ask-for-link': { ask: z.strictObject({ number: orderNumber, phone }), answer: z.object({}) },
  /** Everything kept about the person who asks: of the account, or of the one order whose key is given. */
  'notices.export-person': {
    ask: z.strictObject({ by: caller, number: orderNumber.optional(), key: orderKey }),
    answer: z.object({
      contacts: z.array(
        z.object({
          /** Nothing where it is about no order. */
          number: orderNumber.nullable(),
          name: z.string().nullable(),
          phone: z.string().nullable(),
          email: z.string().nullable(),
        }),
      ),
      messages: z.array(
        z.object({ number: orderNumber.nullable(), at: instant, text: z.string(), sent: message.shape.sent }),
      ),
    }),
  },
  /** What they wrote about crafts. `orders`: those that the asker has been shown by orders as their own. */
  'catalogue.export-person': {
    ask: z.strictObject({ by: caller, orders: z.array(orderNumber).max(10_000) }),
    answer: z.object({
      reviews: z.array(
        z.object({ number: orderNumber, sku, author: z.string(), stars: z.int(), words: z.string(), at: instant }),
      ),
      questions: z.array(
        z.object({
          name: z.string(),
          phone: z.string().nullable(),
          words: z.string(),
          answer: z.string().nullable(),
          at: instant,
        }),
      ),
      /** What they wait for, and how they want to be told. */
      waits: z.array(z.object({ sku, phone: z.string().nullable(), email: z.string().nullable(), at: instant })),
    }),
  },
  'notices.list-webhooks': { ask: z.strictObject({ by: caller }), answer: z.object({ items: z.array(webhook) }) },
  /** The same id again changes it; the secret is told once, and again to whoever repeats the same registration. */
  'notices.register-webhook': {
    ask: z.strictObject({ ...one, webhook: webhookDraft }),
    answer: withSecret,
  },
  'notices.remove-webhook': { ask: z.strictObject(one), answer: z.object({}) },
  /** On again after it was turned off, or off. */
  'notices.switch-webhook': { ask: z.strictObject({ ...one, state: webhook.shape.state }), answer: webhook },
  /** A fresh secret; the present one signs beside it for a day. */
  'notices.rotate-secret': { ask: z.strictObject(one), answer: withSecret },
  'notices.list-deliveries': { ask: z.strictObject({ ...one, ...paging }), answer: page(webhookDelivery) },
  'notices.replay-delivery': {
    ask: z.strictObject({ ...one, deliveryId: z.uuid() }),
    answer: webhookDelivery,
  },
};
