import type { Rupiah } from '@rakkarya/contracts';

const HIGHEST = 999;

/**
 * The few rupiah by which a transfer is recognised: `base` plus it is nothing else that is awaited on the same account.
 * Nothing when all are taken. Begins anywhere, so that two orders at the same moment seldom want the same.
 */
export function uniqueAmount(
  base: Rupiah,
  taken: ReadonlySet<Rupiah>,
  random: () => number = Math.random,
): number | null {
  const start = Math.floor(random() * HIGHEST);
  for (let step = 0; step < HIGHEST; step++) {
    const unique = 1 + ((start + step) % HIGHEST);
    if (!taken.has(base + unique)) return unique;
  }
  return null;
}
