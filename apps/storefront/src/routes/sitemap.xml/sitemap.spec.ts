import { describe, expect, it } from '@jest/globals';
import { sitemap } from './sitemap.ts';

describe('the sitemap', () => {
  it('names each page in both languages, each with the other', () => {
    const xml = sitemap('https://rak.example', [{ id: '/karya/kendang', en: '/en/karya/kendang' }]);

    expect(xml.match(/<loc>[^<]*<\/loc>/g)).toEqual([
      '<loc>https://rak.example/karya/kendang</loc>',
      '<loc>https://rak.example/en/karya/kendang</loc>',
    ]);
    expect(xml.match(/hreflang="en"/g)).toHaveLength(2);
  });

  it('cannot be broken out of', () => {
    expect(sitemap('https://x"><script>', [{ id: '/', en: '/en' }])).not.toContain('<script>');
  });
});
