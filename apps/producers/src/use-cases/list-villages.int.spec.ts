import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { aGroup, startedProducers } from '../things/village.js';

describe('the list of villages', () => {
  let house: House;
  beforeAll(async () => {
    house = await startedProducers();
  });
  afterAll(() => house.stop());

  it('shows every desa and kelurahan of the regency with its groups counted', async () => {
    await aGroup(house, { village: '35.05.01.2005' });
    await aGroup(house, { village: '35.05.01.2005' });

    const { items } = await house.ask('producers.list-villages', {});

    expect(items.filter(({ kind }) => kind === 'desa')).toHaveLength(220);
    expect(items.filter(({ kind }) => kind === 'kelurahan')).toHaveLength(28);
    expect(items.filter(({ producers }) => producers > 0)).toEqual([
      {
        code: '35.05.01.2005',
        name: 'Wonodadi',
        kind: 'desa',
        district: { code: '35.05.01', name: 'Wonodadi' },
        producers: 2,
      },
    ]);
  });
});
