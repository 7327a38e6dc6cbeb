import type { Fact, ReadBy } from '@rakkarya/contracts';

export type Addressee = 'buyer' | 'producer' | 'staff';

/** One thing somebody is to be told about an order. The same step is told to the same person once. */
export interface Telling {
  orderId: string | null;
  /** Where the fact names it. */
  number: string | null;
  step: string;
  addressee: Addressee;
  producerId: string | null;
  /** What the sentence needs, and nothing of who the buyer is. */
  details: Record<string, unknown> & { amounts?: Record<string, number> };
}

type Told = Fact<ReadBy<'notices_tell'>>;
type Of<N extends Told['name']> = Extract<Told, { name: N }>['data'];

/** The wait stands in the order's place: asked for again, it is another one, and told again. */
export const waitEnded = ({ waitId, slug, title, variant }: Fact<'catalogue.wait-ended'>['data']): Telling => ({
  ...{ orderId: waitId, number: null, step: 'restocked', addressee: 'buyer', producerId: null },
  details: { slug, title, variant },
});

/** Nobody is punished: staff are told, once for each case, and for each return that nobody has answered. */
export const caseOverdue = ({ caseId, order, ...about }: Fact<'orders.case-overdue'>['data']): Telling => ({
  ...{
    orderId: order?.id ?? null,
    number: order?.number ?? null,
    step: `${about.kind === 'return' ? 'return' : 'case'}-overdue ${caseId}`,
    addressee: 'staff',
    producerId: null,
  },
  details: about,
});

/** What people are to be told once this has happened. */
export function tellingsOf(fact: Told): Telling[] {
  switch (fact.name) {
    case 'orders.payment-requested':
      return paymentAsked(fact.data);
    case 'orders.cash-promised':
      return [
        toBuyer(fact.data, 'cash-promised', { way: fact.data.delivery.way, due: fact.data.due }),
        ...toGroups(fact.data),
      ];
    case 'orders.order-paid':
      return [toBuyer(fact.data, 'paid'), ...tooMuch(fact.data), ...toGroups(fact.data)];
    case 'orders.order-changed':
      return changed(fact.data);
    case 'orders.order-ended':
      return [toBuyer(fact.data, 'ended', { reason: fact.data.reason, refund: fact.data.refund ?? 0 })];
    case 'orders.order-completed':
      return [toBuyer(fact.data, 'completed')];
    case 'orders.return-received':
      return [toBuyer(fact.data, `return-received ${fact.data.returnId}`)];
  }
}

/** What is told of the same step to the same person is one message, with the amounts of all; in an order that all instances keep. */
export function toldTogether(tellings: readonly Telling[]): Telling[] {
  const same = Map.groupBy(tellings, ({ orderId, step, addressee, producerId }) =>
    [orderId, step, addressee, producerId].join(),
  );
  return [...same.keys()].sort().map((key) => (same.get(key) ?? []).reduce(joined));
}

const joined = (one: Telling, other: Telling): Telling => ({
  ...one,
  details: {
    ...one.details,
    ...(one.details.amounts && { amounts: { ...one.details.amounts, ...other.details.amounts } }),
  },
});

const tooMuch = (data: Of<'orders.order-paid'>): Telling[] =>
  data.refund ? [toBuyer(data, 'refund-due paid', { amount: data.refund })] : [];

/** All payments of an order are one message, which grows with each. Cash is promised, and told as that. */
function paymentAsked(data: Of<'orders.payment-requested'>): Telling[] {
  const { way, paymentId, amount, due } = data;
  if (way === 'cash' || way === 'cod') return [];
  return [toBuyer(data, 'payment-asked', { way, due, amounts: { [paymentId]: amount } })];
}

/** What a buyer is told of what orders notes, by the name of the note; once for each, however often it is the last one. */
const NOTES: readonly string[] = [
  'refund-due',
  'refund-paid',
  'payment-short',
  'return-accepted',
  'return-refused',
  'cancellation-refused',
];

function changed(data: Of<'orders.order-changed'>): Telling[] {
  const { what = '', at, version, amount = 0 } = data;
  if (what === 'proof-attached') return [toBuyer(data, 'proof-received')];
  return NOTES.includes(what) ? [toBuyer(data, `${what} ${at ?? version}`, { amount })] : [];
}

const toBuyer = (
  { orderId, number }: { orderId: string; number: string },
  step: string,
  details: Telling['details'] = {},
): Telling => ({ orderId, number, step, addressee: 'buyer', producerId: null, details });

/** Each group learns of its own lines. */
function toGroups({ orderId, number, lines }: Of<'orders.order-paid'>): Telling[] {
  const groups = Map.groupBy(lines, ({ producerId }) => producerId);
  return [...groups].map(([producerId, own]) => ({
    ...{ orderId, number, producerId, step: 'new-order', addressee: 'producer' as const },
    details: { lines: own.map(({ title, quantity }) => ({ title, quantity })) },
  }));
}
