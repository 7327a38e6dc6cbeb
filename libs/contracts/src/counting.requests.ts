import { z } from 'zod';
import { caller } from './caller.js';
import { parcelStatus } from './producers.js';

/** How much waits for whom: what a page says beside a list that goes on. */
export const countingRequests = {
  /** Staff: in how many orders something waits for a person, and how many money cases are past their deadline. */
  'orders.count-waiting': {
    ask: z.strictObject({ by: caller }),
    answer: z.object({ orders: z.int(), overdue: z.int() }),
  },
  /** A group's own, or all for staff. */
  'producers.count-parcels': {
    ask: z.strictObject({ by: caller, status: parcelStatus }),
    answer: z.object({ count: z.int() }),
  },
};
