import { describe, expect, it } from '@jest/globals';
import { dateOf, sendBy, workingDaysAfter } from './send-by.js';

describe('the day by which something can be sent', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-20', 5, '2026-11-27'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-12-31', 1, '2027-01-01'],
  ])('counts working days: %s and %i of them is %s', (date, days, then) => {
    expect(workingDaysAfter(date, days)).toBe(then);
  });

  it('is that of whatever takes longest, counted from the date where the groups live', () => {
    const lateInLondon = new Date('2026-11-22T18:00:00Z');

    expect(dateOf(lateInLondon)).toBe('2026-11-23');
    expect(sendBy([{ leadDays: 0 }, { leadDays: 2 }], lateInLondon)).toBe('2026-11-25');
    expect(sendBy([{ leadDays: 0 }], lateInLondon)).toBeNull();
  });
});
