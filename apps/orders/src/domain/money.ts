import { BrokenRule, type Rupiah } from '@rakkarya/contracts';

/** Contracts carry up to 10¹² rupiah; what lies between leaves room for the unique amounts of every payee. */
export const MOST: Rupiah = 999_999_000_000;

export const times = (price: Rupiah, quantity: number): Rupiah => within(price * quantity);

export const sum = (amounts: readonly Rupiah[]): Rupiah => amounts.reduce((total, amount) => within(total + amount), 0);

/**
 * Divides an amount in proportion to the weights, none of it lost: what rounding down leaves goes, a rupiah each, to those
 * whose rounding took most, the first of equals first. No share is larger than its weight as long as the amount is not larger than all of them.
 */
export function byLargestRemainder(amount: Rupiah, weights: readonly Rupiah[]): Rupiah[] {
  const all = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  if (all === 0n) return weights.map(() => 0);
  const exact = weights.map((weight) => BigInt(weight) * BigInt(amount));
  const shares = exact.map((part) => Number(part / all));
  const left = amount - shares.reduce((total, share) => total + share, 0);
  const byRemainder = exact
    .map((part, i) => ({ i, remainder: part % all }))
    .sort((one, other) =>
      one.remainder === other.remainder ? one.i - other.i : one.remainder < other.remainder ? 1 : -1,
    );
  for (const { i } of byRemainder.slice(0, left)) shares[i]! += 1;
  return shares;
}

function within(amount: Rupiah): Rupiah {
  if (amount > MOST)
    throw new BrokenRule('ill-formed', { issues: [{ field: 'lines', code: 'too_big', maximum: MOST }] });
  return amount;
}
