import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { database } from '../database/database.js';
import { readReference } from '../database/reference.js';
import { aKnownGroup, aPublishedCraft, show, slugs, someStock, tellStock } from '../things/shelf.js';
import { LoadKindsOnStart } from './load-kinds-on-start.js';

let house: House;
beforeAll(async () => {
  house = await startedService('catalogue', CatalogueModule, database);
});
afterAll(() => house.stop());

const kinds = async (language: 'id' | 'en' = 'id') => (await house.ask('catalogue.list-kinds', { language })).items;

describe('the kinds', () => {
  it('are there from the start, in their order and in both languages', async () => {
    expect((await kinds()).map(({ code, dewey }) => `${code} ${dewey}`)).toEqual([
      'alat-musik 786.9',
      'batik 746.662',
      'anyaman 746.412',
      'gerabah 738',
      'kayu-bubut 745.51',
      'tas 745.5',
      'pangan 641.8',
      'ukir-wayang 736',
    ]);
    expect((await kinds('en')).at(3)).toMatchObject({ code: 'gerabah', name: 'Pottery', crafts: 0 });
  });

  it('count the crafts on the shelf', async () => {
    const group = await aKnownGroup(house);
    await aPublishedCraft(house, group, { kind: 'gerabah' });
    await aPublishedCraft(house, group, { kind: 'gerabah' });

    expect((await kinds()).find(({ code }) => code === 'gerabah')?.crafts).toBe(2);
  });

  it('load again without changing anything', async () => {
    const before = await kinds();

    await house.get(LoadKindsOnStart).onModuleInit();

    expect(await kinds()).toEqual(before);
  });

  it('change on every craft when they are given another name or class', async () => {
    const { slug, sku } = await aPublishedCraft(house, await aKnownGroup(house), { kind: 'tas', title: 'Jinjing' });
    await tellStock(house, someStock(sku));
    const changed = (await readReference('kinds.csv')).map((kind) =>
      kind['code'] === 'tas' ? { ...kind, dewey: '746.9', name_id: 'Jinjingan' } : kind,
    );

    await house.get(LoadKindsOnStart).load(changed);

    expect(await show(house, slug)).toMatchObject({
      callNumber: '746.9 SLA',
      kind: { name: 'Jinjingan' },
      available: 5,
    });
    expect(await slugs(house, { q: 'jinjingan' })).toEqual([slug]);
    expect(await slugs(house, { q: 'aksesori' })).toEqual([]);
  });
});
