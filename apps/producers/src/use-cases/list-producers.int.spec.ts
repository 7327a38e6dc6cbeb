import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { aGroup, startedProducers } from '../things/village.js';

describe('the list of groups', () => {
  let house: House;
  beforeAll(async () => {
    house = await startedProducers();
  });
  afterAll(() => house.stop());

  it('is in the order of their names', async () => {
    const wood = await aGroup(house, { name: 'Ukir Contoh' });
    const cloth = await aGroup(house, { name: 'Batik Contoh', mark: 'BTK', sample: false });

    const { items } = await house.ask('producers.list-producers', {});

    const village = { code: '35.05.01.2005', name: 'Wonodadi' };
    const district = { code: '35.05.01', name: 'Wonodadi' };
    expect(items).toEqual([
      { id: cloth.id, slug: cloth.slug, name: 'Batik Contoh', mark: 'BTK', village, district, sample: false },
      { id: wood.id, slug: wood.slug, name: 'Ukir Contoh', mark: 'JMB', village, district, sample: true },
    ]);
  });
});
