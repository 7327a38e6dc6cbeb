import { inLanguage } from '#lib/language.ts';
import { villagesWithGroups } from '#lib/villages-with-groups.ts';
import { siteOrigin, visit } from '#lib/visit.ts';
import { sitemap } from './sitemap.ts';
import type { RequestHandler } from './$types';

const mostSlices = 20;
const fixed = [
  '/',
  '/katalog',
  '/desa',
  '/perajin',
  '/tentang',
  '/bantuan',
  '/bantuan/pengiriman',
  '/bantuan/pembayaran',
  '/bantuan/pengembalian',
];

/** The newest crafts, as many as a search engine gets through between two visits. */
async function craftPaths(): Promise<string[]> {
  const { ask, language } = visit();
  const paths: string[] = [];
  let after: string | undefined;
  for (let slice = 0; slice < mostSlices; slice++) {
    const { items, next } = await ask('catalogue.list-crafts', { language, limit: 100, after });
    paths.push(...items.map(({ slug }) => `/karya/${slug}`));
    if (!next) break;
    after = next;
  }
  return paths;
}

export const GET: RequestHandler = async ({ url }) => {
  const { ask, language } = visit();
  const [kinds, villages, crafts] = await Promise.all([
    ask('catalogue.list-kinds', { language }),
    villagesWithGroups(),
    craftPaths(),
  ]);
  const paths = [
    ...fixed,
    ...kinds.items.map(({ code }) => `/katalog/${code}`),
    ...villages.flatMap(({ path, groups }) => [path, ...groups.map(({ slug }) => `/perajin/${slug}`)]),
    ...crafts,
  ];
  const both = paths.map((path) => ({ id: inLanguage(path, 'id'), en: inLanguage(path, 'en') }));
  return new Response(sitemap(siteOrigin(url), both), {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
};
