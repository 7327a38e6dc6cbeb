import { m } from '@rakkarya/wording';

interface Stocked {
  available: number;
  leadDays: number;
}

/** How soon one can have it: the class of its tag and what the tag says. */
export function availability({ available, leadDays }: Stocked): { look: string; words: string } {
  if (available === 0) return { look: 'tag out', words: m.craft_sold_out() };
  if (leadDays > 0) return { look: 'tag pre', words: m.craft_made_to_order({ days: leadDays }) };
  return { look: 'tag', words: m.craft_ready() };
}
