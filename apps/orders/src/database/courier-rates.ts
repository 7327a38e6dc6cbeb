import type { EntityManager } from 'typeorm';
import type { Rate } from '../domain/passage.js';

/** A parcel as couriers price it: between which districts or villages, and by started kilogram. */
export interface Carriage {
  origin: string;
  destination: string;
  kilograms: number;
}

/** What couriers were last known to take for each of these, none older than so many hours; nothing where nobody asked since. */
export async function knownRates(
  db: EntityManager,
  carriages: readonly Carriage[],
  hours: number,
): Promise<(Rate[] | null)[]> {
  const rows: { position: number; rates: Rate[] }[] = await db.query(KNOWN, [JSON.stringify(carriages), hours]);
  const known = new Map(rows.map(({ position, rates }) => [Number(position) - 1, rates]));
  return carriages.map((_, i) => known.get(i) ?? null);
}

const KNOWN = `
  SELECT position, rates
  FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS wanted (carriage, position)
    JOIN courier_rates ON origin = carriage ->> 'origin' AND destination = carriage ->> 'destination'
      AND kilograms = (carriage ->> 'kilograms')::integer
  WHERE asked_at > now() - $2 * interval '1 hour'`;

export async function rememberRates(db: EntityManager, carriage: Carriage, rates: readonly Rate[]): Promise<void> {
  const { origin, destination, kilograms } = carriage;
  await db.query(REMEMBER, [origin, destination, kilograms, JSON.stringify(rates)]);
}

const REMEMBER = `
  INSERT INTO courier_rates (origin, destination, kilograms, rates) VALUES ($1, $2, $3, $4)
  ON CONFLICT (origin, destination, kilograms) DO UPDATE SET rates = excluded.rates, asked_at = now()`;
