import { BrokenRule, payBy as ways, receivedBy } from '@rakkarya/contracts';
import type { Part } from './part.js';
import type { PayBy } from './words.js';

/** The ways to pay for these parcels: each has to go with how all of them are handed over, and every payee has to take it. */
export const waysToPay = (parts: readonly Part[], online: boolean): PayBy[] =>
  ways.options.filter(
    (way) =>
      parts.every((part) => receivedBy[way].includes(part.way!)) &&
      (way !== 'qris' || parts.every(({ payee }) => payee.qris)) &&
      (way !== 'online' || online),
  );

/** Not every payee has a QRIS, and not every house a provider. */
export function refuseUnlessTaken(payBy: PayBy, parts: readonly Part[], online: boolean): void {
  if (payBy === 'online' && !online) throw new BrokenRule('online-off');
  const without = parts.filter(({ payee }) => payBy === 'qris' && !payee.qris);
  if (without.length > 0) throw new BrokenRule('qris-missing', { payees: without.map(({ payee }) => payee.name) });
}
