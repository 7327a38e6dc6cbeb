import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Asked } from '@rakkarya/contracts';
import { startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { Cursors } from '../database/cursors.js';
import { database } from '../database/database.js';
import { aKnownGroup, aPublishedCraft, type Group } from '../things/shelf.js';

type List = Omit<Asked<'catalogue.list-crafts'>, 'language'>;

let house: House;
let group: Group;
let slugs: string[];
beforeAll(async () => {
  house = await startedService('catalogue', CatalogueModule, database);
  group = await aKnownGroup(house);
  slugs = [];
  for (let i = 0; i < 23; i++) slugs.push((await aCraft(i)).slug);
});
afterAll(() => house.stop());

/** Several of a price, and of the same rank: what stands between two pages is decided by nothing else then. */
const aCraft = (i: number) =>
  aPublishedCraft(house, group, {
    title: i % 3 ? 'Kendang' : 'Kendang kendang jimbe',
    price: 10_000 * (i % 4) + 5_000,
  });
const page = (list: List) => house.ask('catalogue.list-crafts', { language: 'id', ...list });

async function walk(list: List, between: () => Promise<unknown> = async () => undefined): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | undefined, pages = 0; pages < 50; pages++) {
    const { items, next } = await page({ ...list, after });
    seen.push(...items.map(({ slug }) => slug));
    if (!next) return seen;
    after = next;
    await between();
  }
  throw new Error('the list does not end');
}

const lists: List[] = [
  {},
  { sort: 'new' },
  { sort: 'cheap' },
  { sort: 'dear' },
  { q: 'kendang' },
  { q: 'kendnag' },
  { q: 'kendang', sort: 'new' },
  { q: 'kendang', sort: 'cheap' },
  { q: 'kendnag', sort: 'dear' },
  { kind: 'alat-musik', priceMax: 1_000_000, sort: 'cheap' },
];

describe('turning pages', () => {
  it.each(lists)('of %p shows every craft once', async (list) => {
    const seen = await walk({ ...list, limit: 5 });

    expect([...seen].sort()).toEqual([...slugs].sort());
    expect(seen).toEqual((await page({ ...list, limit: 100 })).items.map(({ slug }) => slug));
  });

  it.each(lists)('of %p shows every craft once while new ones come in', async (list) => {
    const before = [...slugs];

    const seen = await walk({ ...list, limit: 5 }, async () => slugs.push((await aCraft(slugs.length)).slug));

    expect(new Set(seen).size).toBe(seen.length);
    expect(before.filter((slug) => !seen.includes(slug))).toEqual([]);
  });

  it('ends with the last craft, also when it is the last of a full page', async () => {
    const { items, next } = await page({ limit: 100, priceMax: 5_000 });

    expect(next).toBeNull();
    expect((await page({ limit: items.length, priceMax: 5_000 })).next).toBeNull();
    expect((await page({ limit: items.length - 1, priceMax: 5_000 })).next).not.toBeNull();
  });

  it('goes on in the other language', async () => {
    const first = await page({ limit: 5 });
    const second = await house.ask('catalogue.list-crafts', { language: 'en', limit: 5, after: first.next ?? '' });

    expect(second.items).toHaveLength(5);
    expect(second.items.some(({ slug }) => first.items.some((item) => item.slug === slug))).toBe(false);
  });

  /** What makes a list is signed in the order in which the contract names it. */
  it.each(lists)('of %p takes no cursor with a number fewer or more than today', async (list) => {
    const cursors = await Cursors.from(house.db);
    const { next } = await page({ ...list, limit: 5 });
    const parts = JSON.parse(
      Buffer.from(next ?? '', 'base64url')
        .subarray(16)
        .toString(),
    ) as number[];

    expect((await page({ ...list, limit: 5, after: cursors.write(parts, list) })).items).not.toEqual([]);
    for (const place of [parts.slice(0, -1), [...parts, 0], [], parts.map(() => null as unknown as number)])
      await expect(page({ ...list, limit: 5, after: cursors.write(place, list) })).rejects.toMatchObject({
        code: 'ill-formed',
        details: { issues: [{ field: 'after' }] },
      });
  });

  it('refuses a cursor that was made up, changed, or given out for another list', async () => {
    const { next } = await page({ limit: 5, sort: 'cheap' });
    const changed = `${next?.slice(0, -3)}AAA`;

    for (const after of ['', 'abc', 'W10', '../../etc/passwd', changed, `${next}x`, 'A'.repeat(400)]) {
      await expect(page({ limit: 5, sort: 'cheap', after })).rejects.toMatchObject({
        code: 'ill-formed',
        details: { issues: [{ field: 'after' }] },
      });
    }
    for (const list of [
      {},
      { sort: 'dear' },
      { sort: 'cheap', kind: 'tas' },
      { sort: 'cheap', q: 'kendang' },
    ] satisfies List[]) {
      await expect(page({ ...list, limit: 5, after: next ?? '' })).rejects.toMatchObject({ code: 'ill-formed' });
    }
  });
});
