import { siteOrigin } from '#lib/visit.ts';
import type { RequestHandler } from './$types';

const closed = [
  '/api/',
  '/keranjang',
  '/bayar',
  '/pesanan',
  '/akun',
  '/masuk',
  '/keluar',
  '/favorit',
  '/lacak',
  '/produsen',
  '/petugas',
];

export const GET: RequestHandler = ({ url }) => {
  const lines = closed.flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`]);
  const text = ['User-agent: *', ...lines, '', `Sitemap: ${siteOrigin(url)}/sitemap.xml`, ''].join('\n');
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
