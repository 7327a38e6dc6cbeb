import { inLanguage } from './language.ts';

/** One page of the site: its path in Indonesian, and when what it shows last changed, where that is known. */
export interface Place {
  path: string;
  changedAt?: string;
  /** Whole addresses of its pictures. */
  images?: string[];
}

export const xml = {
  headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
};

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
export const opening = `${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n`;
export const closing = '</urlset>\n';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A page once per language, each naming the other (sitemaps.org; xhtml:link as search engines ask for it). */
export function entries(origin: string, { path, changedAt, images = [] }: Place): string {
  const [id, en] = [escaped(origin + inLanguage(path, 'id')), escaped(origin + inLanguage(path, 'en'))];
  const link = (hreflang: string, href: string) =>
    `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${href}"/>`;
  const links = link('id', id) + link('en', en) + link('x-default', id);
  const changed = changedAt ? `<lastmod>${escaped(changedAt)}</lastmod>` : '';
  const shown = images.map((image) => `<image:image><image:loc>${escaped(image)}</image:loc></image:image>`).join('');
  return [id, en].map((at) => `<url><loc>${at}</loc>${changed}${links}${shown}</url>\n`).join('');
}

/** The parts of the sitemap. */
export const index = (origin: string, parts: readonly string[]): string =>
  `${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${parts
    .map((part) => `<sitemap><loc>${escaped(`${origin}/sitemap/${part}.xml`)}</loc></sitemap>\n`)
    .join('')}</sitemapindex>\n`;
