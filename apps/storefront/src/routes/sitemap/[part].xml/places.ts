import type { Visit } from '@rakkarya/contracts';
import { picture } from '#lib/picture.ts';
import type { Place } from '#lib/sitemap.ts';
import { villagePart } from '#lib/village-address.ts';
import { topics } from '../../(toko)/bantuan/topics.ts';

const fixed = ['/', '/katalog', '/desa', '/perajin', '/kegiatan', '/tentang', '/bantuan'];

const parts: Record<string, (visit: Visit) => Promise<string[]>> = {
  halaman: async () => [...fixed, ...Object.keys(topics()).map((topic) => `/bantuan/${topic}`)],
  jenis: async ({ ask, language }) =>
    (await ask('catalogue.list-kinds', { language })).items.map(({ code }) => `/katalog/${code}`),
  kelompok: async ({ ask }) => (await ask('producers.list-producers', {})).items.map(({ slug }) => `/perajin/${slug}`),
  desa: async ({ ask }) => {
    const { items } = await ask('producers.list-villages', {});
    return items.filter(({ producers }) => producers > 0).map((village) => `/desa/${villagePart(village, items)}`);
  },
};

/** The pages of one part of the sitemap, slice by slice; null when there is no such part. */
export function places(name: string, visit: Visit, origin: string): AsyncGenerator<Place[]> | null {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part) return once(part(visit));
  const number = /^karya-(\d{1,4})$/.exec(name)?.[1];
  return number ? crafts(Number(number), visit, origin) : null;
}

async function* once(paths: Promise<string[]>): AsyncGenerator<Place[]> {
  yield (await paths).map((path) => ({ path }));
}

async function* crafts(part: number, { ask }: Visit, origin: string): AsyncGenerator<Place[]> {
  for (let after: number | null = 0; after !== null;) {
    const slice: Awaited<ReturnType<typeof ask<'catalogue.list-sitemap'>>> = await ask('catalogue.list-sitemap', {
      part,
      after,
    });
    if (slice.items.length === 0 && after === 0) return;
    yield slice.items.map(({ slug, changedAt, image }) => ({
      path: `/karya/${slug}`,
      changedAt,
      ...(image && { images: [origin + picture(image, 960, 'jpg')] }),
    }));
    after = slice.next;
  }
}
