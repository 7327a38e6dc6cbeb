import type { Rate } from '../domain/passage.js';

/** An area and those around it, the narrowest first, as people call them. */
export type CalledArea = readonly string[];

/** Somebody outside who knows what couriers take. */
export abstract class CourierProvider {
  /** Without a contract with them there is nobody to ask. */
  abstract readonly isThere: boolean;

  /** How many calls its answers may take at most. */
  abstract readonly calls: { placeOf: number; ratesBetween: number };

  /** By what the provider knows a place; nothing when it does not know it. */
  abstract placeOf(area: CalledArea): Promise<string | null>;

  abstract ratesBetween(origin: string, destination: string, kilograms: number): Promise<Rate[]>;
}
