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
}

const PACKED: readonly ParcelStatus[] = ['packed', 'sent', 'ready', 'delivered'];
const UNDERWAY: readonly ParcelStatus[] = ['sent', 'ready', 'delivered'];

export const isPacked = (parcel: Parcel): boolean => PACKED.includes(parcel.status);
export const isUnderway = (parcel: Pick<Parcel, 'status'>): boolean => UNDERWAY.includes(parcel.status);
export const isDelivered = (parcel: Parcel): boolean => parcel.status === 'delivered';

/** `today` is a date in the group's own time zone. */
export const isLate = (parcel: Parcel, today: string): boolean =>
  parcel.readyBy !== null && parcel.readyBy < today && !isPacked(parcel) && parcel.status !== 'stopped';

/** Facts overtake each other: what is older than what is known, or the same again, changes nothing. */
export function followed(
  parcels: readonly Parcel[],
  fact: ParcelFact,
  then: Pick<Parcel, 'producer' | 'status'>,
): Parcel[] {
  const { parcelId: id, version, readyBy, courier, trackingNumber } = fact;
  const parcel = { id, version, readyBy, courier, trackingNumber, ...then };
  if (!parcels.some((known) => known.id === id)) return [...parcels, parcel];
  return parcels.map((known) => (known.id === id && known.version < version ? parcel : known));
}
