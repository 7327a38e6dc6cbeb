import { describe, expect, it } from '@jest/globals';
import { inList } from './in-list.js';

describe('a list of values', () => {
  it('has a place for each, and is as long as the next power of two', () => {
    expect(inList(1, ['a'])).toEqual({ places: '($1)', values: ['a'] });
    expect(inList(2, ['a', 'b', 'c'])).toEqual({ places: '($2, $3, $4, $5)', values: ['a', 'b', 'c', 'c'] });
  });

  it('holds nothing when there is nothing', () => {
    expect(inList(1, [])).toEqual({ places: '($1)', values: [null] });
  });
});
