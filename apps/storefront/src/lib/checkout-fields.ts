import { delivery, giftNote, orderDraft, type Asked } from '@rakkarya/contracts';

type Draft = Asked<'orders.place-order'>['order'];

export const fields = [
  'name',
  'phone',
  'email',
  'way',
  'area',
  'street',
  'village',
  'district',
  'regency',
  'province',
  'postalCode',
  'deliveries',
  'payBy',
  'vouchers',
  'giftNote',
  'consent',
] as const;
export type Field = (typeof fields)[number];

/** What a buyer has typed so far, as typed: it goes back into the form until it is right. */
export type Entered = Partial<Record<Field, string>>;

export interface Recipient {
  buyer: Draft['buyer'];
  delivery: Draft['delivery'];
}

/** A note of 300 letters may be written in letters of two units each; a cart of fifty groups may have fifty couriers. */
const longest: Partial<Record<Field, number>> = { giftNote: 600, deliveries: 4_500 };

/** Takes the fields we know out of a form or a cookie, trimmed and never endless. */
export const enteredIn = (values: Iterable<readonly [string, unknown]>): Entered =>
  Object.fromEntries(
    [...values].flatMap(([name, value]) =>
      isField(name) && typeof value === 'string' ? [[name, value.trim().slice(0, longest[name] ?? 200)]] : [],
    ),
  );

const isField = (name: string): name is Field => (fields as readonly string[]).includes(name);

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
  const wrong = [...wrongIn(buyer.error), ...wrongIn(way.error)];
  return { recipient: null, wrong: fields.filter((field) => wrong.includes(field)) };
}

/** The way to pay that was chosen, if it is one of those there are. */
export const payByOf = ({ payBy: chosen }: Entered, ways: readonly Draft['payBy'][]): Draft['payBy'] | undefined =>
  ways.find((way) => way === chosen);

/** The words of a gift, where there are any; `false` when they cannot be laid in a parcel as they are. */
export function giftNoteIn({ giftNote: text }: Entered): string | undefined | false {
  if (!text) return undefined;
  return giftNote.safeParse(text).data ?? false;
}

const addressIn = ({ street, village, district, regency, province, postalCode, area }: Entered) => ({
  street,
  village,
  district,
  regency,
  province,
  ...(postalCode ? { postalCode } : {}),
  ...(area ? { area } : {}),
});

/** The four names of an area are chosen as one. */
const ofArea: readonly PropertyKey[] = ['village', 'district', 'regency', 'province'];

const wrongIn = (error: { issues: { path: PropertyKey[] }[] } | undefined): Field[] => [
  ...new Set(
    (error?.issues ?? []).map(({ path }) => {
      const field = path.at(-1) ?? 'way';
      return (ofArea.includes(field) ? 'area' : field) as Field;
    }),
  ),
];
