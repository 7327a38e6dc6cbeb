import { describe, expect, it } from '@jest/globals';
import { budget, tooMuch } from './budget.js';

describe('a page', () => {
  it('within its budget is no fault', () => expect(tooMuch('/', budget)).toEqual([]));

  it.each(Object.keys(budget))('with one too many of %s is one', (what) => {
    const weight = { ...budget, [what]: budget[what as keyof typeof budget] + 1 };

    expect(tooMuch('/katalog', weight)).toEqual([expect.stringContaining(`/katalog: ${what}`)]);
  });

  it('nobody looked at in a browser is judged by the rest', () => {
    expect(tooMuch('/', { scripts: 1, html: 1, css: 1, fonts: 1 })).toHaveLength(1);
  });
});
