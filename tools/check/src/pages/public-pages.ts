import type { Answer } from '@rakkarya/contracts';

/** One address of every kind that anybody may open, as it stands among the samples. */
export async function publicPages(url: string): Promise<string[]> {
  const ask = async <T>(path: string): Promise<T> => (await (await fetch(`${url}/api${path}`)).json()) as T;
  const { items: crafts } = await ask<Answer<'catalogue.list-crafts'>>('/crafts?limit=1&ready=true');
  const { items: kinds } = await ask<Answer<'catalogue.list-kinds'>>('/kinds');
  const { items: groups } = await ask<Answer<'producers.list-producers'>>('/producers');
  const [craft, kind, group] = [crafts[0], kinds[0], groups[0]];
  if (!craft || !kind || !group) throw new Error(`${url} has no samples`);
  return [
    '/',
    '/katalog',
    `/katalog/${kind.code}`,
    '/cari',
    '/cari?q=anyaman',
    '/cari?q=btaik',
    '/cari?q=tidakadayangbegini',
    `/karya/${craft.slug}`,
    `/karya/${craft.slug}/tanya`,
    `/karya/${craft.slug}/ulasan`,
    `/karya/${craft.slug}/kabari`,
    '/desa',
    `/desa/${group.village.code}`,
    '/perajin',
    `/perajin/${group.slug}`,
    '/kegiatan',
    '/keranjang',
    '/favorit',
    '/lacak',
    '/masuk',
    '/daftar',
    '/bantuan',
    '/bantuan/pembayaran',
    '/bantuan/privasi',
    '/tentang',
    '/tidak-ada-halaman-ini',
  ];
}
