import { describe, expect, it } from '@jest/globals';
import { entries, index } from './sitemap.ts';

describe('the sitemap', () => {
  it('names each page in both languages, each with the other, and when it changed', () => {
    const xml = entries('https://rak.example', { path: '/karya/kendang', changedAt: '2026-11-22T03:00:00.000Z' });

    expect(xml.match(/<loc>[^<]*<\/loc>/g)).toEqual([
      '<loc>https://rak.example/karya/kendang</loc>',
      '<loc>https://rak.example/en/karya/kendang</loc>',
    ]);
    expect(xml.match(/hreflang="(id|en|x-default)"/g)).toHaveLength(6);
    expect(xml.match(/<lastmod>2026-11-22T03:00:00.000Z<\/lastmod>/g)).toHaveLength(2);
  });

  it('names its parts', () => {
    expect(index('https://rak.example', ['halaman', 'karya-0'])).toContain(
      '<loc>https://rak.example/sitemap/karya-0.xml</loc>',
    );
  });

  it('cannot be broken out of', () => {
    const place = { path: '/', images: ['https://x/"><script>'] };

    expect(entries('https://x"><script>', place)).not.toContain('<script>');
  });
});
