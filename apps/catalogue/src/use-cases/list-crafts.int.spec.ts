import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Asked } from '@rakkarya/contracts';
import { startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { database } from '../database/database.js';
import {
  aKnownGroup,
  aPublishedCraft,
  slugs,
  someStock,
  tellStock,
  type Group,
  type Published,
} from '../things/shelf.js';

let house: House;
let penataran: Group;
let kendalrejo: Group;
const crafts: Record<string, Published> = {};

beforeAll(async () => {
  house = await startedService('catalogue', CatalogueModule, database);
  penataran = await aKnownGroup(house, { name: 'Kelompok Laras Bumi', mark: 'LAR' });
  kendalrejo = await aKnownGroup(house, {
    name: 'Kelompok Griya Isen',
    village: { code: '35.05.14.2002', name: 'Kendalrejo' },
    district: { code: '35.05.14', name: 'Talun' },
  });
  crafts.drum = await aPublishedCraft(house, penataran, {
    title: 'Kendang jimbe',
    titleEn: 'Djembe drum',
    description: 'Dipahat perajin.',
    price: 300_000,
  });
  crafts.cloth = await aPublishedCraft(house, kendalrejo, {
    kind: 'batik',
    title: 'Batik tulis motif kendi',
    titleEn: 'Hand-drawn batik cloth',
    materials: 'Katun',
    price: 450_000,
  });
  crafts.shawl = await aPublishedCraft(house, kendalrejo, {
    kind: 'batik',
    title: 'Selendang tenun',
    titleEn: 'Woven shawl',
    description: 'Cocok dipakai dengan batik.',
    materials: 'Sutra',
    price: 150_000,
  });
  crafts.snack = await aPublishedCraft(house, penataran, {
    kind: 'pangan',
    title: 'Keripik singkong',
    titleEn: 'Cassava crisps',
    materials: 'Singkong',
    price: 18_000,
    leadDays: 4,
  });
  await tellStock(
    house,
    someStock(sku('drum'), { available: 3, showroom: 0 }),
    someStock(sku('snack'), { available: 9, showroom: 4 }),
  );
});
afterAll(() => house.stop());

const slug = (name: string): string => crafts[name]?.slug ?? '';
const sku = (name: string): string => crafts[name]?.sku ?? '';
const found = (list: Omit<Asked<'catalogue.list-crafts'>, 'language'>) => slugs(house, list);
const these = (...names: string[]) => names.map(slug);

describe('the list of crafts', () => {
  it('shows the newest first, or the cheapest, or the dearest', async () => {
    expect(await found({})).toEqual(these('snack', 'shawl', 'cloth', 'drum'));
    expect(await found({ sort: 'cheap' })).toEqual(these('snack', 'shawl', 'drum', 'cloth'));
    expect(await found({ sort: 'dear' })).toEqual(these('cloth', 'drum', 'shawl', 'snack'));
  });

  it('is narrowed by kind, village, district, group and price', async () => {
    expect(await found({ kind: 'batik' })).toEqual(these('shawl', 'cloth'));
    expect(await found({ village: '35.05.14.2002' })).toEqual(these('shawl', 'cloth'));
    expect(await found({ district: '35.05.09' })).toEqual(these('snack', 'drum'));
    expect(await found({ producer: penataran.slug, sort: 'dear' })).toEqual(these('drum', 'snack'));
    expect(await found({ priceMin: 150_000, priceMax: 300_000 })).toEqual(these('shawl', 'drum'));
    expect(await found({ kind: 'batik', priceMax: 200_000, village: '35.05.14.2002', sort: 'cheap' })).toEqual(
      these('shawl'),
    );
    expect(await found({ kind: 'gerabah' })).toEqual([]);
  });

  it('is narrowed to what can leave today, and to what stands in the showroom', async () => {
    expect(await found({ ready: true })).toEqual(these('drum'));
    expect(await found({ showroom: true })).toEqual(these('snack'));
    expect(await found({ showroom: true, ready: true })).toEqual([]);
    expect(await found({ ready: false, q: 'kendang' })).toEqual(these('drum'));
    expect(await found({ ready: true, q: 'keripik' })).toEqual([]);
    expect(await found({ showroom: true, q: 'keripik' })).toEqual(these('snack'));
  });

  it('shows each craft with all a card needs, in the reader’s language', async () => {
    const { items } = await house.ask('catalogue.list-crafts', { language: 'en', q: 'djembe' });

    expect(items).toEqual([
      {
        slug: slug('drum'),
        title: 'Djembe drum',
        kind: { code: 'alat-musik', name: 'Musical instruments' },
        price: 300_000,
        available: 3,
        showroom: 0,
        leadDays: 0,
        callNumber: '786.9 LAR',
        producer: { slug: penataran.slug, name: 'Kelompok Laras Bumi' },
        village: { code: '35.05.09.2007', name: 'Penataran' },
        image: null,
        rating: null,
        sold: 0,
      },
    ]);
  });
});

describe('a search', () => {
  it.each([
    ['a word of the title', 'kendi', ['cloth']],
    ['any case and accents', 'KÉNDANG', ['drum']],
    ['English words', 'drums', ['drum']],
    ['another form of a word', 'menenun', ['shawl']],
    ['who does it', 'penenun', ['shawl']],
    ['what is done', 'membatik', ['cloth', 'shawl']],
    ['what a drum maker is called', 'perajin', ['drum']],
    ['what else a maker is called', 'pengrajin', ['drum']],
    ['a form the stemmer gets wrong', 'kerajinan', ['drum']],
    ['another spelling', 'kripik', ['snack']],
    ['the kind', 'pangan', ['snack']],
    ['the village', 'kendalrejo', ['cloth', 'shawl']],
    ['the district', 'nglegok', ['drum', 'snack']],
    ['the group', 'griya isen', ['cloth', 'shawl']],
    ['the materials', 'sutera', ['shawl']],
    ['words of several fields', 'batik kendalrejo katun', ['cloth']],
    ['words between others that say nothing', 'batik tulis yang ada di kendalrejo', ['cloth']],
  ])('finds by %s', async (_, q, names) => {
    expect((await found({ q })).sort()).toEqual(these(...names).sort());
  });

  it.each([
    ['swapped letters', 'kendnag', ['drum']],
    ['a missing letter', 'slendag', ['shawl']],
    ['a wrong letter beside a right word', 'batik tulos', ['cloth']],
    ['a misspelt village', 'kendalreja', ['cloth', 'shawl']],
    ['a word that was only begun', 'singk', ['snack']],
  ])('finds by %s', async (_, q, names) => {
    expect((await found({ q })).sort()).toEqual(these(...names).sort());
  });

  it('puts first what has the word in its title', async () => {
    expect(await found({ q: 'batik' })).toEqual(these('cloth', 'shawl'));
    expect(await found({ q: 'batik', sort: 'cheap' })).toEqual(these('shawl', 'cloth'));
    expect(await found({ q: 'batik', sort: 'dear' })).toEqual(these('cloth', 'shawl'));
    expect(await found({ q: 'batik', sort: 'new' })).toEqual(these('shawl', 'cloth'));
  });

  it('is narrowed like any list', async () => {
    expect(await found({ q: 'batik', priceMax: 200_000 })).toEqual(these('shawl'));
    expect(await found({ q: 'kendang', kind: 'batik' })).toEqual([]);
    expect(
      await found({ q: 'batik', producer: kendalrejo.slug, district: '35.05.14', kind: 'batik', sort: 'new' }),
    ).toEqual(these('shawl', 'cloth'));
  });

  it('finds nothing where there is nothing', async () => {
    expect(await found({ q: 'sepeda motor' })).toEqual([]);
    expect(await found({ q: 'kendang sutra' })).toEqual([]);
  });

  it('is a list like any other when nothing is asked for', async () => {
    expect(await found({ q: '   ' })).toEqual(await found({}));
  });

  it.each([
    `'; DROP TABLE listing; --`,
    `" OR 1=1`,
    `\\'`,
    `& | ! ( ) : * <-> <2>`,
    `kendang & !jimbe | (batik`,
    `'kendang':*`,
    '\0',
    '\ud83e',
    '🥁🥁🥁',
    'ꦏꦼꦤ꧀ꦝꦁ',
    'كندانغ',
    '%_%',
    '{"a":1}',
    '$1',
    'x'.repeat(100),
    'a b c d e f g h i j k l m n o p q r s t u v w x y z 1 2 3 4 5 6 7 8 9 0 ab',
    `${'🥁'.repeat(50)}`,
    '9'.repeat(100),
    '1e400',
    'http://contoh.id/?q=kendang&x=1',
    `k${'\u0301'.repeat(99)}`,
    '\u202ekendang\u202c',
    '\u2066batik\u2069\ufeff',
    `'=batik'`,
    `=by-x'::tsquery & 'batik`,
  ])('takes %p without harm', async (q) => {
    expect(Array.isArray(await found({ q }))).toBe(true);
    expect(Array.isArray(await found({ q, sort: 'cheap', kind: 'batik' }))).toBe(true);
  });

  it('says which words it looked for instead', async () => {
    const said = async (q: string) => (await house.ask('catalogue.list-crafts', { language: 'id', q })).meant;

    expect(await said('Kendnag Jmbe')).toBe('kendang jimbe');
    expect(await said('batik tulos')).toBe('batik tulis');
    expect(await said('kendang')).toBeUndefined();
    expect(await said('sepeda motor')).toBeUndefined();
  });

  it('is narrowed by material, and to what is made to order', async () => {
    expect(await found({ q: 'batik', material: 'kain', sort: 'cheap' })).toEqual(these('shawl', 'cloth'));
    expect(await found({ q: 'keripik', made: true })).toEqual(these('snack'));
    expect(await found({ q: 'kendang', made: true })).toEqual([]);
    expect(await found({ material: 'kayu' })).toEqual(these('drum'));
    expect(await found({ made: true, material: 'hasil-kebun' })).toEqual(these('snack'));
  });

  it('finds the words within NUL and odd signs', async () => {
    expect(await found({ q: '\0kendang\0"jimbe"🥁' })).toEqual(these('drum'));
  });

  it('refuses more than 100 letters, and thousands of marks over one', async () => {
    for (const q of ['x'.repeat(101), `k${'\u0301'.repeat(5000)}`])
      await expect(found({ q })).rejects.toMatchObject({ code: 'ill-formed', details: { issues: [{ field: 'q' }] } });
  });
});
