import type { Destination } from './delivery-tariff.js';
import type { Bundle } from './part.js';

const DISTRICT = 8;

/** A parcel as couriers price it: from the group’s district to the buyer’s village, by started kilogram. Nothing where the address has no code. */
export function carriageOf({ seller, grams }: Bundle, to: Destination) {
  if (to.way === 'pickup' || to.area === undefined || to.area.length < DISTRICT) return null;
  return { origin: seller.village.slice(0, DISTRICT), destination: to.area, kilograms: Math.ceil(grams / 1000) };
}
