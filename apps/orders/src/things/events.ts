import { randomUUID } from 'node:crypto';
import type { Event, Fact, ReadBy, Reader } from '@rakkarya/contracts';

/** A fact as one reader receives it: with the same object again, it is the same event again. */
export const heard = <R extends Reader, N extends ReadBy<R>>(
  reader: R,
  fact: Fact<N>,
  happenedAt = new Date(),
): Event<N> => ({
  ...fact,
  reader,
  id: randomUUID(),
  happenedAt: happenedAt.toISOString(),
});
