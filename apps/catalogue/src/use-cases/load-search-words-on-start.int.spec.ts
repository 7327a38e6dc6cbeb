import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { database } from '../database/database.js';
import { readReference } from '../database/reference.js';
import { aKnownGroup, aPublishedCraft, slugs } from '../things/shelf.js';
import { LoadSearchWordsOnStart } from './load-search-words-on-start.js';

let house: House;
beforeAll(async () => {
  house = await startedService('catalogue', CatalogueModule, database);
});
afterAll(() => house.stop());

describe('the search words', () => {
  it('name each word once, in plain letters', async () => {
    const words = (await readReference('search-words.csv')).map(({ word }) => word);

    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => !/^[a-z0-9]+$/.test(word ?? ''))).toEqual([]);
  });

  it('hold for crafts that were there before them', async () => {
    const { slug } = await aPublishedCraft(house, await aKnownGroup(house), { title: 'Tembang dolanan' });
    const words = await readReference('search-words.csv');

    expect(await slugs(house, { q: 'lagu' })).toEqual([]);
    await house.get(LoadSearchWordsOnStart).load([...words, { word: 'lagu', stem: 'tembang' }]);
    expect(await slugs(house, { q: 'lagu' })).toEqual([slug]);

    await house.get(LoadSearchWordsOnStart).load(words);
    expect(await slugs(house, { q: 'lagu' })).toEqual([]);
  });
});
