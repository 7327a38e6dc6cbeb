import { m } from '@rakkarya/wording';
import type { StockMovement } from '#lib/answers.ts';

export const movementCause = (cause: StockMovement['cause']): string =>
  ({
    opening: m.cause_opening(),
    made: m.cause_made(),
    promised: m.cause_promised(),
    counted: m.cause_counted(),
    'brought-in': m.cause_brought_in(),
    'taken-back': m.cause_taken_back(),
    sold: m.cause_sold(),
    returned: m.cause_returned(),
    lost: m.cause_lost(),
  })[cause];
