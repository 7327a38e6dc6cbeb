import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, Asked } from '@rakkarya/contracts';
import { startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { database } from '../database/database.js';
import { staff } from '../things/people.js';
import { aKnownGroup, aPublishedCraft, slugs, someStock, tellStock, type Group } from '../things/shelf.js';
import { FoldTally } from './fold-tally.js';

type List = Omit<Asked<'catalogue.list-facets'>, 'language'>;
type Facets = Answer<'catalogue.list-facets'>;

let house: House;
let penataran: Group;
let kendalrejo: Group;

beforeAll(async () => {
  house = await startedService('catalogue', CatalogueModule, database);
  penataran = await aKnownGroup(house, { name: 'Kelompok Laras Bumi', mark: 'LAR' });
  kendalrejo = await aKnownGroup(house, {
    name: 'Kelompok Griya Isen',
    village: { code: '35.05.14.2002', name: 'Kendalrejo' },
    district: { code: '35.05.14', name: 'Talun' },
  });
  const drum = await aPublishedCraft(house, penataran, { materials: 'Kayu mahoni, kulit kambing', price: 300_000 });
  await aPublishedCraft(house, kendalrejo, {
    kind: 'batik',
    title: 'Batik tulis',
    materials: 'Katun primisima',
    price: 450_000,
  });
  await aPublishedCraft(house, kendalrejo, { kind: 'batik', title: 'Selendang', materials: 'Katun', price: 24_999 });
  const snack = await aPublishedCraft(house, penataran, {
    kind: 'pangan',
    title: 'Keripik singkong',
    materials: 'Singkong',
    price: 25_000,
    leadDays: 4,
  });
  await tellStock(
    house,
    someStock(drum.sku, { available: 3, showroom: 0 }),
    someStock(snack.sku, { available: 9, showroom: 4 }),
  );
});
afterAll(() => house.stop());

const facets = (list: List = {}, language: 'id' | 'en' = 'id'): Promise<Facets> =>
  house.ask('catalogue.list-facets', { language, ...list });
const counted = (items: { code: string; crafts: number }[]) =>
  Object.fromEntries(items.filter(({ crafts }) => crafts > 0).map(({ code, crafts }) => [code, crafts]));

describe('facets', () => {
  it('count everything on the shelf, by what it is', async () => {
    const { kinds, materials, districts, villages, producers, prices, ...rest } = await facets();

    expect(rest).toEqual({ total: 4, capped: false, ready: 1, made: 1, showroom: 1 });
    expect(counted(kinds)).toEqual({ 'alat-musik': 1, batik: 2, pangan: 1 });
    expect(counted(materials)).toEqual({ kayu: 1, kain: 2, 'hasil-kebun': 1 });
    expect(districts.map(({ name, crafts }) => `${name} ${crafts}`)).toEqual(['Nglegok 2', 'Talun 2']);
    expect(villages.map(({ name, district }) => `${name} ${district}`)).toEqual([
      'Kendalrejo 35.05.14',
      'Penataran 35.05.09',
    ]);
    expect(producers.map(({ name, crafts }) => `${name} ${crafts}`)).toEqual([
      'Kelompok Griya Isen 2',
      'Kelompok Laras Bumi 2',
    ]);
    expect(prices.map(({ from, crafts }) => [from, crafts])).toEqual([
      [0, 1],
      [25_000, 1],
      [50_000, 0],
      [100_000, 0],
      [250_000, 2],
      [500_000, 0],
    ]);
    expect(prices.map(({ to }) => to)).toEqual([24_999, 49_999, 99_999, 249_999, 499_999, null]);
  });

  it.each<List>([
    {},
    { kind: 'batik' },
    { kind: 'batik', priceMax: 49_999 },
    { district: '35.05.09' },
    { village: '35.05.14.2002', material: 'kain' },
    { made: true },
    { priceMin: 20_000, priceMax: 333_333 },
    { q: 'batik' },
    { q: 'btaik', material: 'kain' },
    { q: 'kelompok', kind: 'batik', ready: true },
  ])('of %p are what each choice finds', async (list) => {
    const found = await facets(list);

    for (const { code, crafts } of found.kinds)
      expect(await slugs(house, { ...list, kind: code })).toHaveLength(crafts);
    for (const { code, crafts } of found.materials)
      expect(await slugs(house, { ...list, material: code })).toHaveLength(crafts);
    for (const { slug, crafts } of found.producers)
      expect(await slugs(house, { ...list, producer: slug })).toHaveLength(crafts);
    for (const { from, to, crafts } of found.prices)
      expect(await slugs(house, { ...list, priceMin: from, priceMax: to ?? undefined })).toHaveLength(crafts);
    expect(await slugs(house, { ...list, made: true })).toHaveLength(found.made);
    expect(await slugs(house, { ...list, ready: true })).toHaveLength(found.ready);
    expect(await slugs(house, { ...list, showroom: true })).toHaveLength(found.showroom);
    expect(await slugs(house, list)).toHaveLength(found.total);
  });

  it('speak the reader’s language', async () => {
    expect((await facets({}, 'en')).materials.map(({ name }) => name)).toEqual([
      'Wood',
      'Cloth & yarn',
      'Garden & kitchen produce',
    ]);
  });

  it('name what a list is narrowed to, also where nothing is left of it', async () => {
    const { total, villages, producers } = await facets({
      village: '35.05.14.2002',
      producer: penataran.slug,
      kind: 'tas',
    });

    expect(total).toBe(0);
    expect(villages).toContainEqual(expect.objectContaining({ name: 'Kendalrejo', crafts: 0 }));
    expect(producers).toContainEqual(expect.objectContaining({ name: 'Kelompok Laras Bumi', crafts: 0 }));
  });

  it('follow what comes, changes and goes, folded or not', async () => {
    const { craftId, sku } = await aPublishedCraft(house, penataran, { kind: 'gerabah', materials: 'Tanah liat' });
    expect(counted((await facets()).kinds)['gerabah']).toBe(1);

    await tellStock(house, someStock(sku, { available: 1, showroom: 1 }));
    await Promise.all([house.get(FoldTally).handle(), house.get(FoldTally).handle()]);
    expect(await facets({ kind: 'gerabah' })).toMatchObject({ total: 1, ready: 1, showroom: 1 });

    await house.ask('catalogue.withdraw-craft', { by: staff, craftId });
    expect(await facets({ kind: 'gerabah' })).toMatchObject({ total: 0, ready: 0, showroom: 0 });
    await house.get(FoldTally).handle();
    expect(await facets({ kind: 'gerabah' })).toMatchObject({ total: 0 });
    expect((await facets()).total).toBe(4);
  });
});

describe('a list without crafts', () => {
  const looser = async (list: List) => (await house.ask('catalogue.list-looser', { language: 'id', ...list })).items;

  it('says which condition to give up, and what that finds', async () => {
    expect(await looser({ kind: 'batik', ready: true })).toEqual([
      { without: ['kind'], crafts: 1 },
      { without: ['ready'], crafts: 2 },
    ]);
  });

  it('gives up both ends of a price together', async () => {
    expect(await looser({ kind: 'batik', priceMin: 1_000_000, priceMax: 2_000_000 })).toEqual([
      { without: ['priceMin', 'priceMax'], crafts: 2 },
    ]);
  });

  it('gives up conditions for words, misspelt or not, and words for conditions', async () => {
    expect(await looser({ q: 'kerpik', kind: 'batik', ready: true })).toEqual([
      { without: ['kind', 'ready'], crafts: 1 },
    ]);
    expect(await looser({ q: 'sepeda', kind: 'batik' })).toEqual([{ without: ['q'], crafts: 2 }]);
  });

  it('has no way out when nothing narrows it', async () => {
    expect(await looser({ q: 'sepeda' })).toEqual([]);
  });
});

describe('what stands on the shelf', () => {
  it('is counted in crafts, groups and villages', async () => {
    expect(await house.ask('catalogue.count-crafts', {})).toEqual({ crafts: 4, producers: 2, villages: 2 });
  });
});
