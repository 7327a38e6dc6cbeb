import { describe, expect, it } from '@jest/globals';
import { seasonAt } from './season.ts';

describe('the season', () => {
  it.each([
    ['2026-11-22T05:00:00Z', 'rain', 'pangan'],
    ['2026-03-01T05:00:00Z', 'harvest', 'anyaman'],
    ['2026-06-15T05:00:00Z', 'drying', 'batik'],
    ['2026-08-17T03:00:00Z', 'carnival', 'alat-musik'],
  ])('at %s is %s', (moment, season, kind) => {
    expect(seasonAt(new Date(moment))).toEqual({ season, filter: { kind } });
  });

  it('begins when the month begins in Blitar', () => {
    expect(seasonAt(new Date('2026-10-31T16:59:00Z')).season).toBe('carnival');
    expect(seasonAt(new Date('2026-10-31T17:00:00Z')).season).toBe('rain');
  });
});
