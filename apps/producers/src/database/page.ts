import { BrokenRule, sku } from '@rakkarya/contracts';

export type Page<T> = { items: T[]; next: string | null };

/** `rows` were asked for with one more than `limit`: whether there is a next page costs no second question. */
export function pageOf<T>(rows: T[], limit: number, cursorOf: (row: T) => string): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: last && rows.length > limit ? cursorOf(last) : null };
}

/** A cursor of a list in the order of `seq`. */
export function seqOf(after: string | undefined): string | null {
  if (after !== undefined && !/^\d{1,18}$/.test(after)) throw neverWritten();
  return after ?? null;
}

/** A cursor of a list in the order of SKUs. */
export function skuOf(after: string | undefined): string | undefined {
  if (after !== undefined && !sku.safeParse(after).success) throw neverWritten();
  return after;
}

const neverWritten = (): BrokenRule =>
  new BrokenRule('ill-formed', { issues: [{ field: 'after', code: 'invalid_format' }] });
