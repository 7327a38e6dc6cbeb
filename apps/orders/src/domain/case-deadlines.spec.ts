import { describe, expect, it } from '@jest/globals';
import { CaseDeadlines } from './case-deadlines.js';

const openedAt = new Date('2026-11-20T03:00:00.000Z');
const deadlines = new CaseDeadlines({ short: 3, 'proof-alike': 2, 'cash-held': 7, provider: 2, unnamed: 1, return: 3 });

describe('the deadline of a case', () => {
  it.each([
    ['short', '2026-11-23T03:00:00.000Z'],
    ['cash-held', '2026-11-27T03:00:00.000Z'],
    ['unnamed', '2026-11-21T03:00:00.000Z'],
    ['return', '2026-11-23T03:00:00.000Z'],
  ] as const)('of the kind %s is as many days after it was opened as that kind is given', (kind, due) => {
    expect(deadlines.dueOf(kind, openedAt)).toEqual(new Date(due));
    expect(deadlines.patience(kind) * 60_000).toBe(Date.parse(due) - openedAt.getTime());
  });
});
