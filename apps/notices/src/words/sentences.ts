import type { Language } from '@rakkarya/contracts';
import { m, writeDay, writeDeadline, writeList, writeRupiah } from '@rakkarya/wording';

export interface Said {
  details: Record<string, unknown>;
  /** Of the group it is about. */
  group: string;
  language: Language;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const rupiah = (value: unknown, language: Language): string =>
  writeRupiah(typeof value === 'number' ? value : 0, language);
const day = (value: unknown, language: Language): string =>
  typeof value === 'string' ? writeDay(value, language) : '';
const deadline = (value: unknown, language: Language): string =>
  typeof value === 'string' ? writeDeadline(value, language) : '';
const sum = (amounts: unknown): number =>
  Object.values((amounts ?? {}) as Record<string, number>).reduce((total, amount) => total + amount, 0);
/** Of what stands in both languages, or in Indonesian alone. */
export const inLanguage = (words: unknown, language: Language): string => {
  const { id, en } = (words ?? {}) as { id?: unknown; en?: unknown };
  return text(language === 'en' && typeof en === 'string' ? en : id);
};
const lines = (all: unknown, language: Language): string =>
  writeList(
    ((all ?? []) as { title: string; quantity: number }[]).map(({ title, quantity }) => `${quantity} × ${title}`),
    language,
  );

/** The heart of each message, by the first word of its step. What leads to it and away from it stands around it. */
export const sentences: Record<string, (said: Said) => string> = {
  'payment-asked': ({ details, language: locale }) =>
    m.telling_payment_asked(
      { amount: rupiah(sum(details['amounts']), locale), due: deadline(details['due'], locale) },
      { locale },
    ),
  'cash-promised': ({ details, language: locale }) =>
    details['way'] === 'courier'
      ? m.telling_cod_promised({}, { locale })
      : m.telling_cash_promised({ due: deadline(details['due'], locale) }, { locale }),
  'proof-received': ({ language: locale }) => m.telling_proof_received({}, { locale }),
  paid: ({ language: locale }) => m.telling_paid({}, { locale }),
  accepted: ({ details, group, language: locale }) =>
    m.telling_accepted({ group, day: day(details['readyBy'], locale) }, { locale }),
  sent: ({ details, group, language: locale }) =>
    m.telling_sent({ group, courier: text(details['courier']), tracking: text(details['trackingNumber']) }, { locale }),
  'came-back': ({ group, language: locale }) => m.telling_came_back({ group }, { locale }),
  ready: ({ group, language: locale }) => m.telling_ready({ group }, { locale }),
  completed: ({ language: locale }) => m.telling_completed({}, { locale }),
  ended: (said) => [endedWords(said), refundWords(said)].filter(Boolean).join(' '),
  'refund-due': ({ details, language: locale }) =>
    m.telling_refund_due({ amount: rupiah(details['amount'], locale) }, { locale }),
  'refund-paid': ({ details, language: locale }) =>
    m.telling_refund_paid({ amount: rupiah(details['amount'], locale) }, { locale }),
  'payment-short': ({ language: locale }) => m.telling_payment_short({}, { locale }),
  'return-accepted': ({ language: locale }) => m.telling_return_accepted({}, { locale }),
  'return-refused': ({ language: locale }) => m.telling_return_refused({}, { locale }),
  'return-received': ({ language: locale }) => m.telling_return_received({}, { locale }),
  'cancellation-refused': ({ language: locale }) => m.telling_cancellation_refused({}, { locale }),
  link: ({ language: locale }) => m.telling_link_asked({}, { locale }),
  restocked: ({ details, language: locale }) =>
    m.telling_restocked(
      { title: inLanguage(details['title'], locale), variant: inLanguage(details['variant'], locale) },
      { locale },
    ),
  'new-order': ({ details, language: locale }) =>
    m.telling_new_order({ lines: lines(details['lines'], locale) }, { locale }),
  stopped: ({ language: locale }) => m.telling_stopped({}, { locale }),
  unaccepted: ({ language: locale }) => m.telling_unaccepted({}, { locale }),
  late: ({ details, language: locale }) => m.telling_late({ day: day(details['readyBy'], locale) }, { locale }),
  'case-overdue': ({ details, language: locale }) =>
    m.telling_case_overdue(
      {
        what: caseNames[text(details['kind'])]?.({}, { locale }) ?? m.cases_title({}, { locale }),
        payee: text(details['payee']),
        due: deadline(details['due'], locale),
      },
      { locale },
    ),
  'return-overdue': ({ details, language: locale }) =>
    m.telling_return_overdue({ group: text(details['payee']), due: deadline(details['due'], locale) }, { locale }),
  'webhook-off': ({ details, language: locale }) =>
    m.telling_webhook_off({ name: text(details['name']), url: text(details['url']) }, { locale }),
};

const caseNames: Record<string, typeof m.case_short> = {
  short: m.case_short,
  'proof-alike': m.case_proof_alike,
  'cash-held': m.case_cash_held,
  provider: m.case_provider,
  unnamed: m.case_unnamed,
};

const endedWords = ({ details, language: locale }: Said): string =>
  ({
    unpaid: m.telling_ended_unpaid({}, { locale }),
    'stock-refused': m.telling_ended_stock_refused({}, { locale }),
  })[text(details['reason'])] ?? m.telling_ended_cancelled({}, { locale });

const refundWords = ({ details, language: locale }: Said): string => {
  const refund = details['refund'];
  return typeof refund === 'number' && refund > 0
    ? m.telling_refund_due({ amount: rupiah(refund, locale) }, { locale })
    : '';
};
