import { describe, expect, it } from '@jest/globals';
import { freshId } from './fresh-id.js';

describe('a fresh id', () => {
  it('is a UUID of version 7 that begins with the time', () => {
    expect(freshId(Date.UTC(2026, 10, 22))).toMatch(/^01a2008d-7400-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('sorts after those made before', () => {
    expect(freshId(2_000) > freshId(1_999)).toBe(true);
  });

  it('is another each time', () => {
    expect(freshId(1)).not.toBe(freshId(1));
  });
});
