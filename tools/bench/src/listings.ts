import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from '@rakkarya/contracts';
import pg from 'pg';
import { databaseUrls } from './database-urls.js';
import { startHouse } from './house.js';
import { load, type Load } from './http-load.js';
import { fillUpTo } from './many-crafts.js';
import { percentile } from './percentile.js';
import { measured, step } from './progress.js';

/**
 * One way to list or search, and how long the slowest of a hundred took at each size: in the middle one of three runs, for what
 * else the machine does for a moment spoils one.
 */
export interface Growth {
  what: string;
  sizes: { crafts: number; p99: number; errors: number; stolen: number }[];
}

/** Catalogue learns anew which words are common every quarter of a minute. */
const LEARNING = 17_000;
const PAGES_DEEP = 20;

const LISTS: Record<string, string[]> = {
  'newest, cheapest, dearest': ['', '?sort=cheap', '?sort=dear'],
  'of a kind, a village, a group, a material': [
    '?kind=batik',
    '?village=35.05.09.2003&sort=cheap',
    '?producer=kelompok-7&sort=dear',
    '?material=bambu&sort=cheap',
  ],
  'narrowed in several ways': [
    '?kind=batik&district=35.05.09&ready=true',
    '?kind=batik&material=bambu',
    '?village=35.05.09.2003&made=true&showroom=true&sort=cheap',
    '?kind=pangan&priceMin=50000&priceMax=99999&sort=dear',
  ],
  facets: [
    '/facets',
    '/facets?kind=batik',
    '/facets?kind=batik&priceMin=50000&priceMax=99999&ready=true',
    '/facets?q=batik',
  ],
  'search, rare words': ['?q=khas77', '?q=khas100&sort=cheap', '?q=batik+khas55'],
  'search, common words': ['?q=batik', '?q=menganyam&sort=cheap', '?q=kelompok&sort=dear', '?q=motif7'],
  'search, narrowed': [
    '?q=batik&district=35.05.09',
    '?q=motif7&material=kayu&ready=true',
    '?q=kelompok&kind=pangan&sort=cheap',
  ],
  'search, misspelt': ['?q=btaik', '?q=kendnag&sort=new', '?q=grabah'],
};
const PAGES: Record<string, string[]> = {
  'catalogue pages': ['/katalog', '/katalog/batik?siap=1', '/katalog?tempat=35.05.09&urut=murah'],
  'search pages': ['/cari?q=batik', '/cari?q=khas77', '/cari?q=kelompok&bahan=kain'],
};

/**
 * Every listing and search at each size, with the cache off, on a house of its own. Each is asked for once beforehand: so many
 * crafts at a stroke are to be read in first, as they never are in a shop.
 */
export async function listings(dataDir: string, sizes: readonly number[], seconds: number): Promise<Growth[]> {
  const env = { PAGE_CACHE: 'off', SAMPLE_DATA: 'off' };
  const house = await step('start, without sample data', () => startHouse(dataDir, { env }));
  const port = house.processes.find(({ name }) => name === 'postgres')?.port ?? 0;
  const { postgres } = await databaseUrls(dataDir, port);
  const admin = new pg.Client({ connectionString: postgres, options: '-c search_path=catalogue,public' });
  await admin.connect();
  const growths = new Map<string, Growth>();
  for (const crafts of sizes) {
    await step(`filling the shelf with ${crafts} crafts`, () => fillUpTo(admin, crafts));
    await pause(LEARNING);
    for (const [what, urls] of Object.entries(await addresses(house.url))) {
      await Promise.all(urls.map((url) => fetch(url).then((answer) => answer.arrayBuffer())));
      const measure = () => load(urls, { seconds, connections: 2 });
      // The first size would pay for what V8 learns, and make the others look better than they are.
      if (crafts === sizes[0]) await measure();
      const growth = growths.get(what) ?? { what, sizes: [] };
      const figure = await measured(`${what}, of ${crafts}`, async () =>
        middleOf([await measure(), await measure(), await measure()]),
      );
      growth.sizes.push({ crafts, ...figure });
      growths.set(what, growth);
    }
  }
  await admin.end();
  await house.stop();
  return [...growths.values()];
}

const middleOf = (three: Load[]): { p99: number; errors: number } => ({
  p99: percentile(
    three.map(({ p99 }) => p99),
    0.5,
  ),
  errors: three.reduce((sum, { errors }) => sum + errors, 0),
});

async function addresses(url: string): Promise<Record<string, string[]>> {
  const under = (base: string, table: Record<string, string[]>) =>
    Object.entries(table).map(([what, queries]) => [what, queries.map((query) => url + base + query)] as const);
  const deep = await Promise.all(
    ['', 'sort=cheap', 'q=batik', 'q=kelompok&sort=cheap'].map((query) => deepIn(url, query)),
  );
  return Object.fromEntries([...under('/api/crafts', LISTS), [`page ${PAGES_DEEP}`, deep], ...under('', PAGES)]);
}

/** The address of a page far into a list; the last one where it ends before. */
async function deepIn(url: string, query: string): Promise<string> {
  let address = `${url}/api/crafts?${query}`;
  for (let page = 1; page < PAGES_DEEP; page += 1) {
    const { next } = (await (await fetch(address)).json()) as Answer<'catalogue.list-crafts'>;
    if (!next) break;
    address = `${url}/api/crafts?${query}&after=${encodeURIComponent(next)}`;
  }
  return address;
}
