import type { DeliveryChoice } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';
import { carriageOf } from '../domain/carriage.js';
import type { Destination } from '../domain/delivery-tariff.js';
import { bundled } from '../domain/part.js';
import type { Rate } from '../domain/passage.js';
import type { Chosen } from '../domain/price-list.js';
import { knownRates } from './courier-rates.js';

/** A price that was shown holds for two days: its provider is asked anew after one, so that nobody is shown one about to lapse. */
const HOLDS_HOURS = 48;

/** What the couriers that were chosen take, as the buyer was shown. Nobody is asked now, and nothing is read where none was chosen. */
export async function chosenRates(
  db: EntityManager,
  lines: readonly Chosen[],
  { to, choices = [] }: { to: Destination; choices?: readonly DeliveryChoice[] | undefined },
): Promise<Map<string, Rate[]>> {
  const byCourier = choices.filter((choice) => choice.way === 'courier' && (choice.service ?? 'table') !== 'table');
  const wanted = bundled(lines).flatMap((bundle) => {
    const carriage = carriageOf(bundle, to);
    const isWanted = byCourier.some(({ producerId }) => producerId === bundle.seller.id);
    return carriage && isWanted ? [{ id: bundle.seller.id, carriage }] : [];
  });
  if (wanted.length === 0) return new Map();
  const rates = await knownRates(
    db,
    wanted.map(({ carriage }) => carriage),
    HOLDS_HOURS,
  );
  return new Map(wanted.map(({ id }, i) => [id, rates[i] ?? []]));
}
