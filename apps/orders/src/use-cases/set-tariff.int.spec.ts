import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { FIRST_TARIFFS } from '../domain/delivery-tariff.js';
import { buyer, guest, staff } from '../things/orders.js';
import { anOpenShop } from '../things/shop.js';

const lines = [{ sku: 'JIMBE-MINI', quantity: 1 }];

describe('delivery fees', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const feeTo = async (area: string): Promise<number> => {
    const delivery = { way: 'courier' as const, province: area.slice(0, 2), ...(area.length > 2 && { area }) };
    return (await house.ask('orders.price-order', { lines, delivery })).deliveryFee;
  };
  const versionOf = async (zone: string): Promise<number | undefined> =>
    (await house.ask('orders.list-tariffs', { by: staff })).items.find((tariff) => tariff.zone === zone)?.version;

  it('begin as they were written in the program', async () => {
    const { items } = await house.ask('orders.list-tariffs', { by: staff });

    const begun = items.map(({ zone, steps, perKilogram }) => ({ zone, steps, perKilogram }));
    expect(begun.toSorted(byZone)).toEqual(FIRST_TARIFFS.toSorted(byZone));
    expect(items.at(-1)).toMatchObject({ zone: 'ID' });
    expect(items.find(({ zone }) => zone === '35')).toMatchObject({ name: 'Jawa Timur' });
  });

  it('are set for a nearer zone, from the next order on, and dropped again', async () => {
    const tariff = { steps: [{ upTo: 1_000, fee: 5_000 }], perKilogram: 4_000 };

    await house.ask('orders.set-tariff', { by: staff, zone: '35.05', tariff });

    expect(await feeTo('35.05.15.2003')).toBe(5_000);
    expect(await feeTo('35.72.01.1001')).toBe(9_000);
    expect(await feeTo('35')).toBe(9_000);

    await house.ask('orders.drop-tariff', { by: staff, zone: '35.05', version: 1 });

    expect(await feeTo('35.05.15.2003')).toBe(9_000);
  });

  it('are changed by nobody who has not seen what they change', async () => {
    const set = (version: number | undefined, perKilogram: number) =>
      house.ask('orders.set-tariff', { by: staff, zone: '31', version, tariff: { steps: [], perKilogram } });

    const results = await Promise.allSettled([set(1, 20_000), set(1, 21_000), set(undefined, 22_000)]);

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'tariff-changed' });
    expect(await versionOf('31')).toBe(2);
  });

  it('are for staff to see and to set, in areas that there are', async () => {
    const tariff = { steps: [], perKilogram: 1 };

    for (const by of [guest, buyer]) {
      await expect(house.ask('orders.list-tariffs', { by })).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(house.ask('orders.set-tariff', { by, zone: '35', version: 1, tariff })).rejects.toMatchObject({
        code: 'not-allowed',
      });
      await expect(house.ask('orders.drop-tariff', { by, zone: '35', version: 1 })).rejects.toMatchObject({
        code: 'not-allowed',
      });
    }
    await expect(house.ask('orders.set-tariff', { by: staff, zone: '99.99', tariff })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('never fall as parcels get heavier', async () => {
    const steps = [
      { upTo: 500, fee: 9_000 },
      { upTo: 1_000, fee: 7_000 },
    ];

    await expect(
      house.ask('orders.set-tariff', { by: staff, zone: '51', tariff: { steps, perKilogram: 1 } }),
    ).rejects.toMatchObject({ code: 'ill-formed' });
  });
});

const byZone = (one: { zone: string }, other: { zone: string }): number => one.zone.localeCompare(other.zone);
