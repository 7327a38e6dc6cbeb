import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { startedProducers } from '../things/village.js';
import { LoadRegionOnStart } from './load-region-on-start.js';

describe('a region', () => {
  let house: House;
  beforeAll(async () => {
    house = await startedProducers();
  });
  afterAll(() => house.stop());

  const start = () => house.get(LoadRegionOnStart).onApplicationBootstrap();
  const counted = () =>
    house.db.query('SELECT (SELECT count(*)::int FROM districts), count(*)::int AS villages FROM villages');

  it('is there when the service is up', async () => {
    expect(await counted()).toEqual([{ count: 22, villages: 248 }]);
  });

  it('is written once, however often services start', async () => {
    const [before] = await house.db.query("SELECT xmin FROM villages WHERE code = '35.05.01.2005'");

    await Promise.all([start(), start()]);

    expect(await counted()).toEqual([{ count: 22, villages: 248 }]);
    expect(await house.db.query("SELECT xmin FROM villages WHERE code = '35.05.01.2005'")).toEqual([before]);
  });

  it('follows its file when a name differs', async () => {
    await house.db.query("UPDATE villages SET name = 'Wonodadie' WHERE code = '35.05.01.2005'");

    await start();

    expect(await house.db.query("SELECT name FROM villages WHERE code = '35.05.01.2005'")).toEqual([
      { name: 'Wonodadi' },
    ]);
  });
});
