import { sku as skus, wantedLine } from '@rakkarya/contracts';

/** How many of what, by SKU, in the order in which it was put in. */
export type Cart = ReadonlyMap<string, number>;

const mostKinds = 50;
const mostPieces = 999;

/** Reads what a browser kept, believing nothing: what is not a SKU with a sensible number is left out. */
export function readCart(text: string | undefined): Cart {
  const lines = Object.entries(parsed(text)).filter(
    ([sku, quantity]) => wantedLine.safeParse({ sku, quantity }).success,
  );
  return new Map((lines as [string, number][]).slice(0, mostKinds));
}

export const writeCart = (cart: Cart): string => JSON.stringify(Object.fromEntries(cart));

export const addToCart = (cart: Cart, sku: string, quantity: number): Cart =>
  setInCart(cart, sku, (cart.get(sku) ?? 0) + quantity);

/** Nothing or less takes the line out. A full cart takes no further kind. */
export function setInCart(cart: Cart, sku: string, quantity: number): Cart {
  if (!Number.isInteger(quantity) || !skus.safeParse(sku).success) return cart;
  const changed = new Map(cart);
  if (quantity < 1) changed.delete(sku);
  else if (cart.has(sku) || cart.size < mostKinds) changed.set(sku, Math.min(quantity, mostPieces));
  return changed;
}

export const piecesIn = (cart: Cart): number => [...cart.values()].reduce((sum, quantity) => sum + quantity, 0);

export const linesOf = (cart: Cart): { sku: string; quantity: number }[] =>
  [...cart].map(([sku, quantity]) => ({ sku, quantity }));

function parsed(text: string | undefined): object {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}
