import { z } from 'zod';

/**
 * Who asks. Only the gateway may publish requests on the broker, so a service may believe it;
 * what this person may see or change is still the service's own decision.
 */
export const caller = z
  .discriminatedUnion('role', [
    z.strictObject({ role: z.literal('guest') }),
    z.strictObject({ role: z.literal('buyer'), accountId: z.string().min(1) }),
    z.strictObject({ role: z.literal('producer'), accountId: z.string().min(1), producerId: z.uuid() }),
    z.strictObject({ role: z.literal('staff'), accountId: z.string().min(1) }),
  ])
  .meta({ id: 'Caller' });

export type Caller = z.infer<typeof caller>;
export type Role = Caller['role'];

/** The private link's secret, or nothing: whoever holds it may see and cancel that one order. */
export const orderKey = z.string().min(16).max(64).optional();
