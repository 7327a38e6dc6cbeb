import { BrokenRule, type Rupiah } from '@rakkarya/contracts';

/** Contracts carry up to 10¹² rupiah; what lies between leaves room for the unique amounts of every payee. */
export const MOST: Rupiah = 999_999_000_000;

export const times = (price: Rupiah, quantity: number): Rupiah => within(price * quantity);

export const sum = (amounts: readonly Rupiah[]): Rupiah => amounts.reduce((total, amount) => within(total + amount), 0);

function within(amount: Rupiah): Rupiah {
  if (amount > MOST)
    throw new BrokenRule('ill-formed', { issues: [{ field: 'lines', code: 'too_big', maximum: MOST }] });
  return amount;
}
