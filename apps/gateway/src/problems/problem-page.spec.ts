import { describe, expect, it } from '@jest/globals';
import { problemPage } from './problem-page.js';

const linksOf = (status: number, canAskAgain = true): string[] =>
  problemPage(
    { type: 'about:blank', title: 'Ada <apa>?', status, detail: 'Begini.', code: 'unexpected' },
    'id',
    canAskAgain,
  ).match(/<a href="[^"]*">/g) ?? [];

describe('the page of a refusal', () => {
  it.each([429, 500, 503])('offers to try again after a %i, which may pass', (status) => {
    expect(linksOf(status)).toEqual(['<a href="">', '<a href="/">']);
  });

  it.each([403, 404, 413])('leads home only after a %i, which does not', (status) => {
    expect(linksOf(status)).toEqual(['<a href="/">']);
  });

  it('offers nothing again that may have had an effect', () => {
    expect(linksOf(503, false)).toEqual(['<a href="/">']);
  });
});
