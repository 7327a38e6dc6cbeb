/** So many numbers of the shelf are a short stretch of it, and so many a long one, for the index of words. */
export const SHORT = 512;
export const LONG = 16_384;

/** More long stretches than these are not read one by one. */
const NAMED = 32;

/** What was met among the newest crafts: so many that match, in the newest two stretches of such a length. */
export interface Met {
  newest: number;
  found: number;
  length: typeof SHORT | typeof LONG;
}

/** How many of so many numbers most likely match at least: a few met by chance say less than many. */
export function likely({ newest, found, length }: Met, among: number): number {
  const oldest = Math.max(1, (Math.floor(newest / length) - 1) * length);
  return ((found - 1.5 * Math.sqrt(found)) / (newest - oldest + 1)) * among;
}

/** As many must be likely, so that these are met by bad luck, too. */
export const withLuck = (wanted: number): number => wanted + 2 * Math.sqrt(wanted);

/**
 * The newest stretches in which so many crafts that match are most likely met, as the index of words names them: short ones
 * from 0 up, long ones from -1 down. Null where that would be half of the shelf.
 */
export function stretchesOf(met: Met, wanted: number): number[] | null {
  const share = likely(met, 1);
  const numbers = withLuck(wanted) / share;
  if (share <= 0 || numbers > met.newest / 2) return null;
  return named(met.newest, numbers);
}

/** The stretches that hold these numbers; null where there are more than are worth naming. */
export function stretchesBetween(oldest: number, newest: number): number[] | null {
  const numbers = newest - oldest;
  return numbers > NAMED * LONG ? null : named(newest, numbers);
}

const named = (newest: number, numbers: number): number[] =>
  numbers <= LONG ? within(SHORT, newest, numbers) : within(LONG, newest, numbers).map((no) => -1 - no);

function within(length: number, newest: number, numbers: number): number[] {
  const first = Math.floor((newest - numbers) / length);
  return Array.from({ length: Math.floor(newest / length) - first + 1 }, (_, i) => first + i);
}
