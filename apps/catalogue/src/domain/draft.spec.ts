import { describe, expect, it } from '@jest/globals';
import { aCraftContent } from '../things/crafts.js';
import { checkDraft } from './draft.js';

const refusedAt = (field: string, code: string) =>
  expect.objectContaining({ code: 'ill-formed', details: { issues: [{ field, code }] } });

describe('a draft', () => {
  it('is accepted with emoji, quotes and other alphabets', () => {
    expect(() => checkDraft(aCraftContent({ title: `Kendhang "ꦏꦼꦤ꧀ꦝꦁ" 🥁 'besar'` }))).not.toThrow();
  });

  it('is refused when it names a SKU twice', () => {
    const { variants, ...craft } = aCraftContent();

    const twice = () => checkDraft({ ...craft, variants: [...variants, ...variants] });

    expect(twice).toThrow(refusedAt('craft.variants.1.sku', 'duplicate'));
  });

  it.each([`a${'\u0301'.repeat(5000)}`, 'abc\u202edef'])('is refused where its text would steer the page', (title) => {
    expect(() => checkDraft(aCraftContent({ title }))).toThrow(refusedAt('craft.title.id', 'invalid_format'));
  });

  it('is refused where its text cannot be stored', () => {
    expect(() => checkDraft(aCraftContent({ title: 'ken\0dang' }))).toThrow(
      refusedAt('craft.title.id', 'invalid_format'),
    );
    expect(() => checkDraft(aCraftContent({ title: 'half a pair \ud83e' }))).toThrow(
      refusedAt('craft.title.id', 'invalid_format'),
    );
  });
});
