import { describe, expect, it } from '@jest/globals';
import { dateInBlitar } from './ready-by.js';

describe('the date in Blitar', () => {
  it('begins at five in the afternoon in UTC', () => {
    expect(dateInBlitar(new Date('2026-02-28T16:59:59Z'))).toBe('2026-02-28');
    expect(dateInBlitar(new Date('2026-02-28T17:00:00Z'))).toBe('2026-03-01');
  });
});
