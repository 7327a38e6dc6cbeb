import type { PayBy } from '@rakkarya/contracts';
import { m } from '@rakkarya/wording';

interface Words {
  name: string;
  words: string;
}

/** What each way of paying is called where a buyer chooses one. */
export const waysOfPaying = (): Record<PayBy, Words> => ({
  transfer: { name: m.pay_transfer(), words: m.pay_transfer_words() },
  qris: { name: m.pay_qris(), words: m.pay_qris_words() },
  cash: { name: m.pay_cash(), words: m.pay_cash_words() },
  cod: { name: m.pay_cod(), words: m.pay_cod_words() },
  online: { name: m.pay_online(), words: m.pay_online_words() },
});
