import type { ParcelFact, ParcelStatus } from './words.js';

/** A group's part of an order on its way, as producers last told of it. */
export interface Parcel {
  id: string;
  producer: { id: string; name: string };
  version: number;
  status: ParcelStatus;
  readyBy: string | null;
  courier: string | null;
  trackingNumber: string | null;
  /** Nothing more is to come of it: a courier brought it back, or it was stopped with an order that goes on without it. */
  cameBack?: true;
  /** It was paid for by then: the courier has had the fee, and who paid it keeps that. */
  carriagePaid?: true;
}

const PACKED: readonly ParcelStatus[] = ['packed', 'sent', 'ready', 'delivered'];
const UNDERWAY: readonly ParcelStatus[] = ['sent', 'ready', 'delivered'];

export const isPacked = (parcel: Parcel): boolean => PACKED.includes(parcel.status);
export const isUnderway = (parcel: Pick<Parcel, 'status'>): boolean => UNDERWAY.includes(parcel.status);
export const isDelivered = (parcel: Parcel): boolean => parcel.status === 'delivered';

/** `today` is a date in the group's own time zone. */
export const isLate = (parcel: Parcel, today: string): boolean =>
  parcel.readyBy !== null && parcel.readyBy < today && !isPacked(parcel) && parcel.status !== 'stopped';

/** Whether all that is still to come is as far as this. */
export const allAre = (
  { parts, parcels }: { parts: readonly { producer: { id: string } }[]; parcels: readonly Parcel[] },
  is: (parcel: Parcel) => boolean,
): boolean =>
  parts.every(({ producer }) =>
    parcels.some((parcel) => parcel.producer.id === producer.id && (parcel.cameBack || is(parcel))),
  );

export const hasComeBack = (parcels: readonly Parcel[], producerId: string): boolean =>
  parcels.some(({ producer, cameBack }) => producer.id === producerId && cameBack);

/** Neither older than what is known, nor the same again. */
export const isNews = (parcels: readonly Parcel[], { parcelId, version }: ParcelFact): boolean =>
  !parcels.some((known) => known.id === parcelId && known.version >= version);

/** What an order's timeline says of it. */
export function toldOf(
  { readyBy, courier, trackingNumber, cameBack: reason }: ParcelFact,
  { producer, status }: Pick<Parcel, 'producer' | 'status'>,
): [string, Record<string, unknown>] {
  const details = { producer: producer.name, readyBy, courier, trackingNumber };
  return reason === undefined ? [`parcel-${status}`, details] : ['parcel-came-back', { ...details, reason }];
}

/** Facts overtake each other: what is older than what is known, or the same again, changes nothing. */
export function followed(
  parcels: readonly Parcel[],
  fact: ParcelFact,
  { over = false, ...then }: Pick<Parcel, 'producer' | 'status'> & { over?: boolean },
): Parcel[] {
  const { parcelId: id, version, readyBy, courier, trackingNumber } = fact;
  const parcel = { id, version, readyBy, courier, trackingNumber, ...then, ...(over && { cameBack: true as const }) };
  if (!parcels.some((known) => known.id === id)) return [...parcels, parcel];
  return parcels.map((known) => (known.id === id && known.version < version ? parcel : known));
}
