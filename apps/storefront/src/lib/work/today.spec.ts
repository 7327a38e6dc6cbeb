import { describe, expect, it } from '@jest/globals';
import { todayHere } from './today.ts';

describe('today', () => {
  it('begins seven hours before it does in Greenwich', () => {
    expect(todayHere(new Date('2026-11-22T16:59:00Z'))).toBe('2026-11-22');
    expect(todayHere(new Date('2026-11-22T17:00:00Z'))).toBe('2026-11-23');
  });
});
