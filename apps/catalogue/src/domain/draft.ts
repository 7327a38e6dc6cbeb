import { BrokenRule, isPlainText } from '@rakkarya/contracts';
import type { CraftContent } from './craft.js';

/** What the form alone cannot refuse: the same SKU twice, and text that cannot be kept. */
export function checkDraft(craft: CraftContent): void {
  const unkept = unkeptText(craft, 'craft');
  if (unkept) throw illFormed(unkept, 'invalid_format');

  const skus = craft.variants.map(({ sku }) => sku);
  const again = skus.findIndex((sku, i) => skus.indexOf(sku) < i);
  if (again >= 0) throw illFormed(`craft.variants.${again}.sku`, 'duplicate');
}

/** One field of a request is not as it must be. */
export const illFormed = (field: string, code: string): BrokenRule =>
  new BrokenRule('ill-formed', { issues: [{ field, code }] });

/** Where the first text stands that is not plain: a database could not store it, or it would steer the page it is shown on. */
function unkeptText(value: unknown, field: string): string | undefined {
  if (typeof value === 'string') return isPlainText(value) ? undefined : field;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = unkeptText(part, `${field}.${key}`);
    if (found) return found;
  }
  return undefined;
}
