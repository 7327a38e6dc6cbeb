import { describe, expect, it } from '@jest/globals';
import { workingDaysFrom } from './working-days.ts';

describe('working days', () => {
  it.each([
    ['a Monday', '2026-11-23T02:00:00Z', 2, '2026-11-25'],
    ['a Friday, over the weekend', '2026-11-27T02:00:00Z', 2, '2026-12-01'],
    ['a Sunday', '2026-11-22T02:00:00Z', 1, '2026-11-23'],
    ['an evening in UTC that is tomorrow in Blitar', '2026-11-23T18:00:00Z', 1, '2026-11-25'],
    ['a Monday, two weeks', '2026-11-23T02:00:00Z', 10, '2026-12-07'],
    ['now', '2026-11-23T02:00:00Z', 0, '2026-11-23'],
  ])('from %s', (_, now, days, then) => {
    expect(workingDaysFrom(new Date(now), days)).toBe(then);
  });
});
