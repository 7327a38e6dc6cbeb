import type { Rupiah } from '@rakkarya/contracts';
import { times } from './money.js';

export type Destination = { way: 'pickup' } | { way: 'courier'; province: string };

/** By Kemendagri code of the province; whatever stands here is nearer than the rest. */
const PER_KILOGRAM: Readonly<Record<string, Rupiah>> = {
  '31': 18_000,
  '32': 18_000,
  '33': 18_000,
  '34': 18_000,
  '35': 9_000,
  '36': 18_000,
};
const OUTSIDE_JAVA: Rupiah = 42_000;

/** What it costs to bring one parcel there: by started kilogram. Collecting it in the showroom is free. */
export function deliveryFee(to: Destination, grams: number): Rupiah {
  if (to.way === 'pickup') return 0;
  return times(PER_KILOGRAM[to.province] ?? OUTSIDE_JAVA, Math.ceil(grams / 1000));
}
