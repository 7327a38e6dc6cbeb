import { describe, expect, it } from '@jest/globals';
import { readerLanguage } from './reader-language.js';

describe("a reader's language", () => {
  it.each([
    [undefined, 'id'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['id-ID,id;q=0.9,en;q=0.8', 'id'],
    ['fr, en;q=0.4, id;q=0.5', 'id'],
    ['jv, fr', 'id'],
    ['en;q=0, id', 'id'],
    [';;;,', 'id'],
  ])('of %j is %s', (header, language) => expect(readerLanguage(header)).toBe(language));
});
