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
  /** They are told once, when it can be had again. Who waits already, waits: the same id again. */
  'catalogue.wait-for-stock': {
    ask: z.strictObject({ by: caller, slug, language, wait: waitDraft }),
    answer: z.object({ id: z.uuid() }),
  },
  /** Forgets it and how to reach them; the same whether there was one. Whoever knows the id may: only who waits was told it. */
  'catalogue.stop-waiting': { ask: z.strictObject({ id: z.uuid() }), answer: z.object({}) },
};
