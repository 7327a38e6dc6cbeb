import { describe, expect, it } from '@jest/globals';
import { meant, slips } from './spelling.js';

const KNOWN = ['batik', 'kendang', 'gerabah', 'sepasang', 'bambu', 'bambang', 'jimbe', 'tas'];

describe('slips between two words', () => {
  it.each([
    ['batik', 'batik', 0],
    ['batk', 'batik', 1],
    ['btaik', 'batik', 1],
    ['kendnag', 'kendang', 1],
    ['gerrabah', 'gerabah', 1],
    ['', 'tas', 3],
    ['tas', '', 3],
    ['sepatu', 'sepasang', 4],
  ])('from %p to %p are %i', (one, other, count) => {
    expect(slips(one, other)).toBe(count);
  });
});

describe('what a misspelt word meant', () => {
  it.each([
    ['btaik', ['batik']],
    ['kendnag', ['kendang']],
    ['grabah', ['gerabah']],
    ['jmbe', ['jimbe']],
  ])('%p is %p', (written, words) => {
    expect(meant(written, KNOWN)).toEqual(words);
  });

  it('is the word that was begun, when nothing is nearer', () => {
    expect(meant('kend', KNOWN)).toEqual(['kendang']);
    expect(meant('bam', KNOWN)).toEqual(['bambu', 'bambang']);
  });

  it('is nothing when no known word is near', () => {
    expect(meant('sepatu', KNOWN)).toEqual([]);
    expect(meant('zz', KNOWN)).toEqual([]);
    expect(meant('tos', KNOWN)).toEqual([]);
  });
});
