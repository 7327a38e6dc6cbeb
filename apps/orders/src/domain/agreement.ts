import { BrokenRule } from '@rakkarya/contracts';
import type { Order } from './order.js';
import type { Chosen } from './price-list.js';
import type { Quote } from './quote.js';
import { sendBy } from './send-by.js';
import type { OrderDraft } from './words.js';

/**
 * The buyer gets what they were shown, or is told what it is now: every voucher counts, the total is the one agreed to,
 * and what is made to order can be sent by the day they agreed to, which is kept. Whoever leaves `consent` out has agreed elsewhere.
 */
export function agreedTo(
  { agreedTotal, consent }: Pick<OrderDraft, 'agreedTotal' | 'consent'>,
  { vouchers, total }: Pick<Quote, 'vouchers' | 'total'>,
  lines: readonly Chosen[],
  at: Date,
): Order['consent'] {
  const refused = vouchers.find((voucher) => voucher.refused !== null);
  if (refused) throw new BrokenRule('voucher-refused', { code: refused.code, reason: refused.refused });
  if (agreedTotal !== undefined && agreedTotal !== total)
    throw new BrokenRule('total-changed', { total, agreed: agreedTotal });
  const earliest = sendBy(lines, at);
  if (earliest === null) return null;
  if (consent === undefined) return null;
  if (consent === null || consent.sendBy < earliest) throw new BrokenRule('consent-missing', { sendBy: earliest });
  return { sendBy: consent.sendBy, at: at.toISOString() };
}
