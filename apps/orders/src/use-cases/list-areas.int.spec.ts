import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { areaIn } from '../areas/all-areas.js';
import { anOpenShop } from '../things/shop.js';

describe('areas', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const under = async (code?: string) => (await house.ask('orders.list-areas', { under: code })).items;

  it('are those of the whole country, level by level', async () => {
    expect(await under()).toHaveLength(38);
    expect(await under('35.05')).toHaveLength(22);
    expect((await under('35.05.15')).map(({ name }) => name)).toContain('Gandusari');
    expect(await under('35.05.15.2003')).toEqual([]);
    expect((await house.ask('orders.list-areas', {})).region).toBe('35.05');
  });

  it('are 28 kelurahan and 220 desa in Blitar', async () => {
    const villages = (await Promise.all((await under('35.05')).map(({ code }) => under(code)))).flat();

    expect(villages.filter(({ code }) => code.at(9) === '1')).toHaveLength(28);
    expect(villages.filter(({ code }) => code.at(9) === '2')).toHaveLength(220);
  });

  it('are found by name, those of this regency first, each with what lies around it', async () => {
    const { items } = await house.ask('orders.list-areas', { q: 'gandusari' });

    expect(items[0]?.path.map(({ name }) => name).slice(0, 2)).toEqual(['Jawa Timur', 'Kabupaten Blitar']);
    expect(items.some(({ code }) => !code.startsWith('35.05'))).toBe(true);
  });

  it('are found by what they lie in, too', async () => {
    const { items } = await house.ask('orders.list-areas', { q: 'Gandusari, Trenggalek' });

    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ path }) => !path.some(({ name }) => name.includes('Trenggalek')))).toEqual([]);
  });

  it('called with what means something in SQL are not found', async () => {
    expect((await house.ask('orders.list-areas', { q: '%%%' })).items).toEqual([]);
  });

  it('are shown with all that lies around them, if there are any', async () => {
    const { path } = await house.ask('orders.show-area', { code: '35.05.15' });

    expect(path.map(({ code }) => code)).toEqual(['35', '35.05', '35.05.15']);
    await expect(house.ask('orders.show-area', { code: '99' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each([
    ['35,Jawa Timur', { code: '35', name: 'Jawa Timur' }],
    ['12.07.28.1007,12.07.28,"Lubuk Pakam I,II"', { code: '12.07.28.1007', name: 'Lubuk Pakam I,II' }],
    ['35.13.15.2017,35.13.15,"Soka""an"', { code: '35.13.15.2017', name: 'Soka"an' }],
    ['code,district_code,name', null],
    ['', null],
  ])('are read from a line: %j', (line, area) => {
    expect(areaIn(line)).toEqual(area);
  });
});
