import type { Rupiah } from '@rakkarya/contracts';
import { times } from './money.js';

/** `area` is as much of the address’s Kemendagri code as is known. */
export type Destination = { way: 'pickup' } | { way: 'courier'; province: string; area?: string | undefined };

/** What a parcel costs to one zone: `ID` is everywhere that no nearer zone names. */
export interface Tariff {
  zone: string;
  /** By weight in grams, lightest first. */
  steps: readonly { upTo: number; fee: Rupiah }[];
  /** By started kilogram above the last step. */
  perKilogram: Rupiah;
}

const ELSEWHERE = 'ID';
const linear = (zone: string, perKilogram: Rupiah): Tariff => ({ zone, steps: [], perKilogram });

/** What holds until staff say otherwise; the table begins with it. */
export const FIRST_TARIFFS: readonly Tariff[] = [
  ...['31', '32', '33', '34', '36'].map((province) => linear(province, 18_000)),
  linear('35', 9_000),
  linear(ELSEWHERE, 42_000),
];

/** The zones a destination lies in, the nearest first: regency, province, everywhere. */
export function zonesOf(to: Destination): string[] {
  if (to.way === 'pickup') return [];
  const regency = to.area?.startsWith(`${to.province}.`) ? [to.area.slice(0, 5)] : [];
  return [...regency, to.province, ELSEWHERE];
}

/** What it costs to bring one parcel there. Collecting it in the showroom is free. */
export function deliveryFee(to: Destination, grams: number, tariffs: readonly Tariff[] = FIRST_TARIFFS): Rupiah {
  if (to.way === 'pickup') return 0;
  const zones = zonesOf(to);
  const [nearest] = tariffs
    .filter(({ zone }) => zones.includes(zone))
    .sort((one, other) => zones.indexOf(one.zone) - zones.indexOf(other.zone));
  if (!nearest) throw new Error('there are no fees for everywhere (ID)');
  return feeOf(nearest, grams);
}

function feeOf({ steps, perKilogram }: Tariff, grams: number): Rupiah {
  const step = steps.find(({ upTo }) => grams <= upTo);
  if (step) return step.fee;
  const last = steps.at(-1) ?? { upTo: 0, fee: 0 };
  return last.fee + times(perKilogram, Math.ceil((grams - last.upTo) / 1000));
}
