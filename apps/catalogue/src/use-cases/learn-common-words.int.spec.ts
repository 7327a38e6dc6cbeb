import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Asked } from '@rakkarya/contracts';
import { startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { database } from '../database/database.js';
import { aKnownGroup, aPublishedCraft } from '../things/shelf.js';
import { LearnCommonWords } from './learn-common-words.js';

type List = Omit<Asked<'catalogue.list-crafts'>, 'language'>;

let house: House;
beforeAll(async () => {
  house = await startedService('catalogue', CatalogueModule, database);
  const group = await aKnownGroup(house);
  for (let i = 0; i < 12; i++)
    await aPublishedCraft(house, group, {
      title: i % 3 ? 'Kendang' : 'Kendang kendang jimbe',
      kind: i % 4 ? 'alat-musik' : 'tas',
      price: 10_000 * (i % 5) + 5_000,
    });
});
afterAll(() => house.stop());

const found = async (list: List): Promise<string[]> => {
  const seen: string[] = [];
  for (let after: string | undefined; ;) {
    const { items, next } = await house.ask('catalogue.list-crafts', { language: 'id', limit: 3, ...list, after });
    seen.push(...items.map(({ slug }) => slug));
    if (!next) return seen;
    after = next;
  }
};
const known = (words: string) =>
  house.db.query('UPDATE common_words SET words = array_to_tsvector($1::text[])', [
    words.split(' ').filter((word) => word !== ''),
  ]);

describe('common words', () => {
  it.each<List>([
    { q: 'kendang' },
    { q: 'kendang', sort: 'new' },
    { q: 'kendang', sort: 'cheap' },
    { q: 'kendang', sort: 'dear', kind: 'tas' },
    { q: 'kendang jimbe' },
    { q: 'kendnag', sort: 'cheap' },
    { q: 'kendang', priceMax: 20_000 },
  ])('find %p the same as rare ones', async (list) => {
    await known('');
    const byIndex = await found(list);
    await known('kendang jimbe =tas');
    const byWalk = await found(list);

    expect(byIndex.length).toBeGreaterThan(0);
    expect(byWalk).toEqual(byIndex);
  });

  it('are counted one by one where they are few all the same', async () => {
    await known('kendang');
    expect(await house.ask('catalogue.list-facets', { language: 'id', q: 'kendang' })).toMatchObject({
      total: 12,
      capped: false,
    });
  });

  it('are learnt from what the planner knows, and a small shelf has none', async () => {
    await known('kendang');
    await house.db.query('ANALYZE search');

    await house.get(LearnCommonWords).handle();

    expect(await house.db.query('SELECT length(words) FROM common_words')).toEqual([{ length: 0 }]);
  });
});

describe('a rare word', () => {
  it('is looked up in the index of words, in whatever order', async () => {
    await house.db.query(`
      INSERT INTO craft (id, producer_id, version, on_shelf)
      SELECT gen_random_uuid(), (SELECT id FROM producer LIMIT 1), 1, false FROM generate_series(1, 5000);
      INSERT INTO search (craft_id, shelf_no, kind, village, district, producer_slug, price, words)
      SELECT id, shelf_no, '-', '-', '-', '-', shelf_no, array_to_tsvector(ARRAY['lain', 'lain' || shelf_no % 50]) FROM craft WHERE NOT on_shelf;
      ANALYZE search`);

    for (const order of ['shelf_no DESC', 'price, shelf_no']) {
      const plan: { 'QUERY PLAN': string }[] = await house.db.query(
        `EXPLAIN WITH matches AS MATERIALIZED (SELECT craft_id, shelf_no, price FROM search WHERE words @@ 'kendang'::tsquery)
         SELECT * FROM matches ORDER BY ${order} LIMIT 25`,
      );
      expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('Bitmap Index Scan on search_words');
    }
  });
});
