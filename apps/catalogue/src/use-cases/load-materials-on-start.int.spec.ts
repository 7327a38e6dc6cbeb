import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { database } from '../database/database.js';
import { readReference } from '../database/reference.js';
import { aKnownGroup, aPublishedCraft, slugs } from '../things/shelf.js';
import { LoadMaterialsOnStart } from './load-materials-on-start.js';

let house: House;
beforeAll(async () => {
  house = await startedService('catalogue', CatalogueModule, database);
});
afterAll(() => house.stop());

const materials = async (language: 'id' | 'en' = 'id') =>
  (await house.ask('catalogue.list-facets', { language })).materials;

describe('the materials', () => {
  it('know each word once, in plain letters', async () => {
    const words = (await readReference('materials.csv')).flatMap(({ words }) => (words ? words.split(' ') : []));

    expect(words.filter((word) => !/^[a-z0-9]+$/.test(word))).toEqual([]);
    expect(words.filter((word, i) => words.indexOf(word) < i)).toEqual([]);
  });

  it.each([
    ['Kayu mahoni, kulit kambing', 'kayu'],
    ['Sisa kayu pule, magnet', 'kayu'],
    ['Tanah liat sawah, bakar jerami', 'tanah-liat'],
    ['Daun pandan, kain katun', 'serat'],
    ['Tempurung kelapa, kanvas', 'tempurung'],
    ['Katun primisima, malam, nila', 'kain'],
    ['Nira kelapa', 'hasil-kebun'],
    ['Batu akik', 'lain'],
  ])('of %p are mainly %p', async (said, material) => {
    const { slug } = await aPublishedCraft(house, await aKnownGroup(house), { materials: said });

    expect(await slugs(house, { material })).toContain(slug);
  });

  it('sort all crafts again when they change', async () => {
    const { slug } = await aPublishedCraft(house, await aKnownGroup(house), { materials: 'Batu akik' });
    const known = await readReference('materials.csv');

    await house
      .get(LoadMaterialsOnStart)
      .load([{ code: 'batu', name_id: 'Batu', name_en: 'Stone', words: 'batu' }, ...known]);
    expect(await slugs(house, { material: 'batu' })).toContain(slug);
    expect((await materials('en')).at(0)).toMatchObject({ code: 'batu', name: 'Stone' });

    await house.get(LoadMaterialsOnStart).load(known);
    expect(await slugs(house, { material: 'lain', q: 'batu' })).toContain(slug);
    expect((await materials()).map(({ code }) => code)).not.toContain('batu');
  });
});
