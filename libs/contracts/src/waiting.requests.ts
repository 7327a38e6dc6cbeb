import { z } from 'zod';
import { caller } from './caller.js';
import { phone } from './delivery.js';
import { language, sku, slug } from './values.js';

const email = z.email().max(200);

/** Who waits for a variant that is sold out, by exactly one way of reaching them. */
export const waitDraft = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('phone'), sku, phone }),
  z.strictObject({ by: z.literal('email'), sku, email }),
]);

export const waitingRequests = {
  /**
   * They are told once, when it can be had again, however often that was asked for. Each asking has an id of its own, and looks the
   * same whether they waited already: who asks may be somebody else, who typed their number.
   */
  'catalogue.wait-for-stock': {
    ask: z.strictObject({ by: caller, slug, language, wait: waitDraft }),
    answer: z.object({ id: z.uuid() }),
  },
  /** Forgets this asking and how to reach them, and no other one; the same whether there was one. Whoever knows the id may: only who asked was told it. */
  'catalogue.stop-waiting': { ask: z.strictObject({ id: z.uuid() }), answer: z.object({}) },
};
