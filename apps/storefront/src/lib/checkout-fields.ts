import { delivery, orderDraft, type Asked } from '@rakkarya/contracts';

type Draft = Asked<'orders.place-order'>['order'];

export const fields = [
  'name',
  'phone',
  'email',
  'way',
  'street',
  'village',
  'district',
  'regency',
  'province',
  'postalCode',
  'payBy',
] as const;
export type Field = (typeof fields)[number];

/** What a buyer has typed so far, as typed: it goes back into the form until it is right. */
export type Entered = Partial<Record<Field, string>>;

export interface Recipient {
  buyer: Draft['buyer'];
  delivery: Draft['delivery'];
}

const longest = 200;

/** Takes the fields we know out of a form or a cookie, trimmed and never endless. */
export const enteredIn = (values: Iterable<readonly [string, unknown]>): Entered =>
  Object.fromEntries(
    [...values].flatMap(([name, value]) =>
      (fields as readonly string[]).includes(name) && typeof value === 'string'
        ? [[name, value.trim().slice(0, longest)]]
        : [],
    ),
  );

/** Who receives it and how, or the fields that are not right yet. */
export function recipientOf(
  entered: Entered,
  toE164: (text: string) => string | null,
): { recipient: Recipient | null; wrong: Field[] } {
  const buyer = orderDraft.shape.buyer.safeParse({
    name: entered.name,
    phone: toE164(entered.phone ?? ''),
    email: entered.email || undefined,
  });
  const way = delivery.safeParse(
    entered.way === 'courier' ? { way: 'courier', address: addressIn(entered) } : { way: entered.way },
  );
  if (buyer.success && way.success) return { recipient: { buyer: buyer.data, delivery: way.data }, wrong: [] };
  return { recipient: null, wrong: [...wrongIn(buyer.error), ...wrongIn(way.error)] };
}

/** The ways to pay that a way of receiving allows: cash needs the counter. */
export const waysToPay = (by: Recipient['delivery']): Draft['payBy'][] =>
  by.way === 'pickup' ? ['transfer', 'cash'] : ['transfer'];

export const payByOf = ({ payBy }: Entered, by: Recipient['delivery']): Draft['payBy'] | undefined =>
  waysToPay(by).find((way) => way === payBy);

const addressIn = ({ street, village, district, regency, province, postalCode }: Entered) => ({
  street,
  village,
  district,
  regency,
  province,
  ...(postalCode ? { postalCode } : {}),
});

const wrongIn = (error: { issues: { path: PropertyKey[] }[] } | undefined): Field[] => [
  ...new Set((error?.issues ?? []).map(({ path }) => (path.at(-1) ?? 'way') as Field)),
];
