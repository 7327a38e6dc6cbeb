import type { ParcelFact } from '../domain/words.js';
import { jimbe } from './crafts.js';

/** What producers say of a group's parcel: the same one for the same order and group. */
export function aParcelFact(orderId: string, version: number, change: Partial<ParcelFact> = {}): ParcelFact {
  const producerId = change.producerId ?? jimbe.id;
  const parcelId = `${orderId.slice(0, 24)}${producerId.slice(24)}`;
  return { parcelId, orderId, producerId, version, readyBy: null, courier: null, trackingNumber: null, ...change };
}
