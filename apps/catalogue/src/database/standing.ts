import { LONG, SHORT } from '../domain/stretches.js';

/** That a craft stands in one of these stretches of the shelf, written as the index of words has it. */
export const standingIn = (stretches: string): string => `ARRAY[shelf_no / 512, -1 - shelf_no / 16384] && ${stretches}`;

/** The stretch in which the number `newest` of this table is, and the one before. */
export const lastTwo = {
  [SHORT]: (table: string) => `(SELECT ARRAY[newest / ${SHORT}, greatest(newest / ${SHORT} - 1, 0)] FROM ${table})`,
  [LONG]: (table: string) =>
    `(SELECT ARRAY[-1 - newest / ${LONG}, -1 - greatest(newest / ${LONG} - 1, 0)] FROM ${table})`,
};
