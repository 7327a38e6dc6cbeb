import type { Fact } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';
import type { Parcel } from '../domain/parcel.js';
import { keepParcel } from './keep.js';

/** Stops those that have not left the house. */
export async function stopParcels(tx: EntityManager, parcels: Parcel[]): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (const parcel of parcels.filter(({ canStop }) => canStop)) {
    facts.push(...parcel.stop());
    await keepParcel(tx, parcel);
  }
  return facts;
}
