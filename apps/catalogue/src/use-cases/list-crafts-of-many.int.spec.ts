import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Asked } from '@rakkarya/contracts';
import { startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { database } from '../database/database.js';
import { standingIn } from '../database/standing.js';
import { waysTo } from '../database/ways-to.js';
import { aKnownGroup, aPublishedCraft } from '../things/shelf.js';

type List = Omit<Asked<'catalogue.list-crafts'>, 'language'>;

let house: House;
beforeAll(async () => {
  house = await startedService('catalogue', CatalogueModule, database);
  const { craftId } = await aPublishedCraft(house, await aKnownGroup(house), { title: 'Kendang' });
  await house.db.query(MANY, [craftId]);
});
afterAll(() => house.stop());

/**
 * Six thousand crafts with gaps in their numbers, as on a shelf from which much was taken: `kendang` is in all, `jimbe` in every
 * second, sometimes in the title; `baru` in the newest 300 and in the title of every twelfth older one; `lama` in none of the
 * newest 3000.
 */
const MANY = `
  WITH made AS (
    INSERT INTO craft (id, shelf_no, producer_id, version, on_shelf)
    OVERRIDING SYSTEM VALUE
    SELECT gen_random_uuid(), n * 16, producer_id, 1, true FROM generate_series(1, 6000) AS n, craft WHERE craft.id = $1
    RETURNING id, shelf_no, shelf_no / 16 AS n
  ),
  listed AS (
    INSERT INTO listing (craft_id, shelf_no, slug, title_id, title_en, kind, kind_id, kind_en, price, lead_days, call_number,
      producer_slug, producer_name, village, village_name, district, material, is_ready)
    SELECT made.id, made.shelf_no, 'karya-' || n, title_id, title_en, CASE WHEN n % 3 = 0 THEN 'tas' ELSE 'batik' END, kind_id, kind_en,
      1000 * (n % 70), 0, call_number, producer_slug, producer_name, village, village_name, district, material, n % 5 < 3
    FROM made, listing WHERE listing.craft_id = $1
  )
  INSERT INTO search (craft_id, shelf_no, kind, village, district, producer_slug, price, words)
  SELECT id, shelf_no, '-', '-', '-', '-', 1000 * (n % 70),
    concat_ws(' ', 'kendang:1', '''=' || CASE WHEN n % 3 = 0 THEN 'tas' ELSE 'batik' END || '''',
      CASE n % 8 WHEN 0 THEN 'jimbe:2A' WHEN 2 THEN 'jimbe:2,4' WHEN 4 THEN 'jimbe:2B' WHEN 6 THEN 'jimbe:2' END,
      CASE WHEN n > 5700 THEN 'baru:3' WHEN n % 12 = 0 THEN 'baru:3A' END, CASE WHEN n <= 3000 THEN 'lama' END)::tsvector
  FROM made`;

const known = (words: string) =>
  house.db.query('UPDATE common_words SET words = array_to_tsvector($1::text[])', [
    words === '' ? [] : words.split(' '),
  ]);
const EVERY = 'kendang jimbe baru lama =tas =batik';

async function found(list: List): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | undefined; ;) {
    const { items, next } = await house.ask('catalogue.list-crafts', { language: 'id', limit: 100, ...list, after });
    seen.push(...items.map(({ slug }) => slug));
    if (!next) return seen;
    after = next;
  }
}

describe('among many crafts', () => {
  it.each<[List, number]>([
    [{ q: 'kendang' }, 6001],
    [{ q: 'kendang jimbe' }, 3000],
    [{ q: 'jimbe', kind: 'tas' }, 1000],
    [{ q: 'kendang', kind: 'tas', ready: true }, 1200],
    [{ q: 'kendang baru' }, 775],
    [{ q: 'lama' }, 3000],
    [{ q: 'lama', kind: 'tas', ready: true, sort: 'new' }, 600],
    [{ q: 'baru', sort: 'new' }, 775],
    [{ q: 'jimbe', ready: true, kind: 'tas', sort: 'new' }, 600],
    [{ q: 'jimbe', ready: true, sort: 'cheap', priceMax: 9000 }, 257],
    [{ q: 'baru', sort: 'dear' }, 775],
  ])('%p finds on any way the same crafts in the same order', async (list, many) => {
    await known('');
    const byIndex = await found(list);
    await known(EVERY);

    expect(byIndex).toHaveLength(many);
    expect(await found(list)).toEqual(byIndex);
  });

  it.each([
    [{ q: 'jimbe' }, { total: 500, capped: true }],
    [
      { q: 'jimbe', kind: 'tas', ready: true },
      { total: 500, capped: true },
    ],
    [
      { q: 'jimbe', priceMax: 9000 },
      { total: 429, capped: true },
    ],
    [
      { q: 'baru', kind: 'tas' },
      { total: 500, capped: true },
    ],
    [
      { q: 'lama', kind: 'batik' },
      { total: 500, capped: true },
    ],
  ] as const)('%p counts on any way the same', async (list, counted) => {
    await known('');
    const facets = await house.ask('catalogue.list-facets', { language: 'id', ...list });
    expect(facets).toMatchObject(counted);
    await known(EVERY);

    expect(await house.ask('catalogue.list-facets', { language: 'id', ...list })).toMatchObject(counted);
  });

  it.each([
    [
      'stretches of the shelf, where they are all over it',
      { q: 'jimbe', instead: {} },
      { stretches: expect.any(Array) },
    ],
    ['the index, where none is among the newest', { q: 'lama', instead: {} }, 'index'],
    ['a walk by price, where every second has it', { q: 'jimbe', sort: 'cheap', instead: {} }, 'walk'],
    ['the index, where a walk by price would meet too few', { q: 'lama', sort: 'cheap', instead: {} }, 'index'],
    ['the index, where one of the words is rare', { q: 'jimbe gamelan', instead: {} }, 'index'],
  ] as const)('looks first through %s', async (_, list, way) => {
    await known(EVERY);

    const ways = await waysTo(house.db, list, null, 25);

    expect(ways[0]).toEqual(way);
    expect(ways.at(-1)).toBe('index');
  });

  it('reads no more of the index than the stretches', async () => {
    await house.db.query('ANALYZE search');
    const plan: { 'QUERY PLAN': string }[] = await house.db.query(
      `EXPLAIN SELECT FROM search WHERE words @@ 'jimbe' AND ${standingIn('ARRAY[-5, -6]::bigint[]')}`,
    );

    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(/Index Cond: .*jimbe.* && /);
  });
});
