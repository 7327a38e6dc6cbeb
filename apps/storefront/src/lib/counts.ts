import { m } from '@rakkarya/wording';
import { number } from './language.ts';

/** How many crafts, and that there may be more where not all were counted. */
export const countOf = (crafts: number, capped: boolean): string => number(crafts) + (capped ? '+' : '');

export const craftsCounted = (crafts: number, capped = false): string =>
  m.finding_crafts({ count: countOf(crafts, capped) });
