import type { Answer } from '@rakkarya/contracts';
import type { Cart } from './cart.ts';

export type Variant = Answer<'catalogue.list-variants'>['items'][number];

export interface CartLine {
  sku: string;
  quantity: number;
  variant: Variant | null;
  /** `gone`: no longer for sale; `short`: some are left, but not as many. */
  problem: 'gone' | 'sold-out' | 'short' | null;
}

/** What is in the cart beside what the shelf says now. `unknown` is what has no price (yet). */
export function cartLines(cart: Cart, variants: readonly Variant[], unknown: readonly string[] = []): CartLine[] {
  return [...cart].map(([sku, quantity]) => {
    const variant = variants.find((offered) => offered.sku === sku) ?? null;
    return { sku, quantity, variant, problem: problemOf(quantity, unknown.includes(sku) ? null : variant) };
  });
}

/** What its lines cost together, those that are no longer for sale left out. */
export const sumOf = (lines: readonly CartLine[]): number =>
  lines.reduce(
    (sum, { problem, quantity, variant }) => (problem === 'gone' || !variant ? sum : sum + quantity * variant.price),
    0,
  );

function problemOf(quantity: number, variant: Variant | null): CartLine['problem'] {
  if (!variant) return 'gone';
  if (variant.available === 0) return 'sold-out';
  return variant.available < quantity ? 'short' : null;
}
