import type { Answer } from '@rakkarya/contracts';
import type { Cart } from './cart.ts';
import type { SeenPrices } from './seen-prices.ts';

export type Variant = Answer<'catalogue.list-variants'>['items'][number];

export interface CartLine {
  sku: string;
  quantity: number;
  variant: Variant | null;
  /** What keeps it from being ordered. `gone`: no longer for sale; `short`: some are left, but not as many. */
  problem: 'gone' | 'sold-out' | 'short' | null;
  /** Another price than when it was put in. */
  was: number | null;
}

/** What is in the cart beside what the shelf says now. `unknown` is what has no price (yet). */
export function cartLines(
  cart: Cart,
  variants: readonly Variant[],
  { unknown = [], seen = new Map() }: { unknown?: readonly string[]; seen?: SeenPrices } = {},
): CartLine[] {
  return [...cart].map(([sku, quantity]) => {
    const variant = variants.find((offered) => offered.sku === sku) ?? null;
    const before = seen.get(sku);
    const was = variant && before !== undefined && before !== variant.price ? before : null;
    return { sku, quantity, variant, was, problem: problemOf(quantity, unknown.includes(sku) ? null : variant) };
  });
}

/** What its lines cost together, those that are no longer for sale left out. */
export const sumOf = (lines: readonly CartLine[]): number =>
  lines.reduce(
    (sum, { problem, quantity, variant }) => (problem === 'gone' || !variant ? sum : sum + quantity * variant.price),
    0,
  );

export interface CartGroup {
  producer: Variant['producer'] | null;
  lines: CartLine[];
}

/** By the group that makes it, as they first appear; what nobody knows any more at the end. */
export function byGroup(lines: readonly CartLine[]): CartGroup[] {
  const groups = Map.groupBy(lines, ({ variant }) => variant?.producer.slug ?? '');
  return [...groups]
    .map(([, own]) => ({ producer: own[0]?.variant?.producer ?? null, lines: own }))
    .sort((one, other) => Number(one.producer === null) - Number(other.producer === null));
}

function problemOf(quantity: number, variant: Variant | null): CartLine['problem'] {
  if (!variant) return 'gone';
  if (variant.available === 0) return 'sold-out';
  return variant.available < quantity ? 'short' : null;
}
