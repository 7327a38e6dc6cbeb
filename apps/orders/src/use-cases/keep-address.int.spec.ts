import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@rakkarya/contracts';
import type { House } from '@rakkarya/testing';
import { buyer, guest, staff } from '../things/orders.js';
import { anOpenShop } from '../things/shop.js';

const home = {
  label: 'Rumah',
  name: 'Contoh Pembeli',
  phone: '+6281200000099',
  address: {
    street: 'Jalan Contoh 1',
    village: 'Tumpang',
    district: 'Talun',
    regency: 'Kabupaten Blitar',
    province: '35',
    area: '35.05.15.2003',
  },
};

describe('saved addresses', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const somebody = (): Caller => ({ role: 'buyer', accountId: randomUUID() });
  const labels = async (by: Caller) =>
    (await house.ask('orders.list-addresses', { by })).items.map(({ label }) => label);

  it('are kept once, changed under the same id, and forgotten', async () => {
    const [by, id] = [somebody(), randomUUID()];

    await house.ask('orders.keep-address', { by, id, address: home });
    await house.ask('orders.keep-address', { by, id, address: { ...home, label: 'Kantor' } });

    expect((await house.ask('orders.list-addresses', { by })).items).toEqual([{ ...home, id, label: 'Kantor' }]);
    await house.ask('orders.forget-address', { by, id });
    expect(await labels(by)).toEqual([]);
  });

  it('are nobody else’s to see, to change or to forget, nor staff’s', async () => {
    const id = randomUUID();
    await house.ask('orders.keep-address', { by: buyer, id, address: home });

    for (const by of [somebody(), staff]) {
      expect(await labels(by)).toEqual([]);
      await expect(house.ask('orders.keep-address', { by, id, address: home })).rejects.toMatchObject({
        code: 'not-found',
      });
      await expect(house.ask('orders.forget-address', { by, id })).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(house.ask('orders.list-addresses', { by: guest })).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await labels(buyer)).toEqual(['Rumah']);
  });

  it('are the twenty used last', async () => {
    const by = somebody();

    for (let i = 1; i <= 21; i++)
      await house.ask('orders.keep-address', { by, id: randomUUID(), address: { ...home, label: `Ke-${i}` } });

    const kept = await labels(by);
    expect(kept).toHaveLength(20);
    expect(kept[0]).toBe('Ke-21');
    expect(kept).not.toContain('Ke-1');
  });
});
