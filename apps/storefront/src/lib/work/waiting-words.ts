import { m } from '@rakkarya/wording';
import type { OrderItem } from '#lib/answers.ts';

/** What about an order waits for a person. */
export const waitingWords = (what: OrderItem['waiting'][number]): string =>
  ({
    proof: m.waiting_proof(),
    refund: m.waiting_refund(),
    return: m.waiting_return(),
    'late-parcel': m.waiting_late_parcel(),
  })[what];
