import { index, xml } from '#lib/sitemap.ts';
import { siteOrigin, visit } from '#lib/visit.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url }) => {
  const { parts } = await visit().ask('catalogue.list-sitemap-parts', {});
  const names = ['halaman', 'jenis', 'desa', 'kelompok', ...parts.map((part) => `karya-${part}`)];
  return new Response(index(siteOrigin(url), names), xml);
};
