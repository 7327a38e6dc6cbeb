import type { VoucherRefusal } from '@rakkarya/contracts';
import { m } from '@rakkarya/wording';

const reasons = (code: string): Record<VoucherRefusal, string> => ({
  unknown: m.voucher_unknown({ code }),
  'not-yet': m.voucher_not_yet({ code }),
  over: m.voucher_over({ code }),
  minimum: m.voucher_minimum({ code }),
  'other-group': m.voucher_other_group({ code }),
  'one-per-group': m.voucher_one_per_group({ code }),
  'used-up': m.voucher_used_up({ code }),
});

/** What stands in the way of a choice, where it depends on what else was chosen. */
export const choiceSentences = {
  refused: (code: string, reason: VoucherRefusal): string => reasons(code)[reason],
  mixed: (payBy: 'cash' | 'cod'): string => (payBy === 'cash' ? m.pay_cash_needs_pickup() : m.pay_cod_needs_courier()),
};
