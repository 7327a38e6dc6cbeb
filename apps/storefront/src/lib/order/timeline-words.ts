import { m } from '@rakkarya/wording';
import type { Order } from '#lib/answers.ts';
import { isolated, rupiah, shortDay } from '#lib/language.ts';

type Moment = Order['timeline'][number];
type Details = Moment['details'];

const text = (value: unknown): string => (typeof value === 'string' ? isolated(value) : '');
const code = (value: unknown): string => (typeof value === 'string' ? value : '');
const money = (value: unknown): string => (typeof value === 'number' ? rupiah(value) : '');
const who = ({ by }: Details): string =>
  ({ staff: m.role_staff(), producer: m.role_producer(), provider: 'Midtrans', bank: m.role_bank() })[code(by)] ??
  m.role_buyer();

const cashHolder = (value: unknown): string =>
  ({ courier: m.holder_courier(), counter: m.holder_counter(), group: m.holder_group() })[code(value)] ??
  m.holder_payee();

const sentences: Record<string, (details: Details) => string> = {
  placed: () => m.timeline_placed(),
  reserved: ({ again, producer }) =>
    again && producer ? m.timeline_taken_up({ producer: text(producer) }) : m.timeline_reserved(),
  'payment-requested': ({ payee, amount }) =>
    m.timeline_payment_requested({ payee: text(payee), amount: money(amount) }),
  'proof-attached': ({ payee }) => m.timeline_proof_attached({ payee: text(payee) }),
  'proof-dismissed': () => m.timeline_proof_dismissed(),
  'payment-confirmed': (details) =>
    m.timeline_payment_confirmed({ payee: text(details.payee), amount: money(details.amount), who: who(details) }),
  'payment-late': ({ payee, amount }) => m.timeline_payment_late({ payee: text(payee), amount: money(amount) }),
  paid: () => m.timeline_paid(),
  'parcel-opened': ({ producer }) => m.timeline_parcel_opened({ producer: text(producer) }),
  'parcel-accepted': ({ producer, readyBy }) =>
    m.timeline_parcel_accepted({ producer: text(producer), day: typeof readyBy === 'string' ? shortDay(readyBy) : '' }),
  'parcel-packed': ({ producer }) => m.timeline_parcel_packed({ producer: text(producer) }),
  'parcel-sent': ({ producer, courier, trackingNumber }) =>
    m.timeline_parcel_sent({ producer: text(producer), courier: text(courier), number: text(trackingNumber) }),
  'parcel-ready': ({ producer }) => m.timeline_parcel_ready({ producer: text(producer) }),
  'parcel-delivered': ({ producer }) => m.timeline_parcel_delivered({ producer: text(producer) }),
  'parcel-stopped': ({ producer }) => m.timeline_parcel_stopped({ producer: text(producer) }),
  'parcel-came-back': ({ producer, reason }) =>
    m.timeline_parcel_came_back({ producer: text(producer), reason: text(reason) }),
  sent: () => m.timeline_sent(),
  completed: () => m.timeline_completed(),
  'cancellation-requested': (details) => m.timeline_cancellation_requested({ who: who(details) }),
  'cancellation-refused': () => m.timeline_cancellation_refused(),
  'refund-due': ({ payee, amount }) => m.timeline_refund_due({ payee: text(payee), amount: money(amount) }),
  'payment-claimed': ({ payee }) => m.timeline_payment_claimed({ payee: text(payee) }),
  'payment-short': ({ payee, amount }) => m.timeline_payment_short({ payee: text(payee), amount: money(amount) }),
  'payment-again': ({ payee, amount }) => m.timeline_payment_again({ payee: text(payee), amount: money(amount) }),
  'cash-passed': ({ holder }) => m.timeline_cash_passed({ holder: cashHolder(holder) }),
  'refund-paid': ({ payee, amount }) => m.timeline_refund_paid({ payee: text(payee), amount: money(amount) }),
  'return-asked': () => m.timeline_return_asked(),
  'return-accepted': () => m.timeline_return_accepted(),
  'return-refused': () => m.timeline_return_refused(),
  'return-received': () => m.timeline_return_received(),
  ended: ({ reason }) =>
    ({ 'stock-refused': m.order_ended_stock_refused(), unpaid: m.order_ended_unpaid() })[code(reason)] ??
    m.order_ended_cancelled(),
};

/** One moment of an order's life as a sentence. A moment this page does not know yet is still shown, as a moment. */
export const momentWords = ({ what, details }: Moment): string => sentences[what]?.(details) ?? m.timeline_other();
