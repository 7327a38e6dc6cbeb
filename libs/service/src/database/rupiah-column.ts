import type { EntitySchemaColumnOptions } from 'typeorm';

const wholeNumbers = {
  to: (value: number | null | undefined) => (value == null ? value : safe(value)),
  from: (value: string | number | null) => (value === null ? null : safe(Number(value))),
};

/**
 * A `bigint` column as a number. Postgres hands bigint over as text since it may not fit a number:
 * beyond ±(2^53 − 1), or with a fraction, this throws a RangeError instead of rounding.
 */
export const rupiahColumn = { type: 'bigint', transformer: wholeNumbers } as const satisfies EntitySchemaColumnOptions;

function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number that can be kept exactly`);
  return value;
}
