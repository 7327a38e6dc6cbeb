import { m } from '@rakkarya/wording';

/** A price band in words; both ends belong to it. */
export function bandWords(from: number, to: number | null, price: (amount: number) => string): string {
  if (to === null) return m.finding_price_from({ price: price(from) });
  return from === 0
    ? m.finding_price_below({ price: price(to + 1) })
    : m.finding_price_between({ from: price(from), to: price(to) });
}
