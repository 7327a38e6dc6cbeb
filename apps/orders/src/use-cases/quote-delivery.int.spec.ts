import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RajaOngkirStandIn } from '@rakkarya/stand-ins/rajaongkir';
import type { House } from '@rakkarya/testing';
import { jimbe } from '../things/crafts.js';
import { toSurabaya } from '../things/orders.js';
import { anOpenShop, placed } from '../things/shop.js';

const lines = [{ sku: 'JIMBE-MINI', quantity: 1 }];
const key = 'kunci-contoh';
const noAddress = { street: 'Jalan Contoh 7', village: 'Ketabang', district: 'Genteng', regency: 'Kota Surabaya' };
const toVillage = (area: string) => ({ way: 'courier' as const, address: { ...noAddress, province: '35', area } });
const byJne = (delivery = toSurabaya) => ({
  delivery,
  deliveries: [{ producerId: jimbe.id, way: 'courier' as const, service: 'jne:REG' }],
});

describe('asking what couriers take', () => {
  let couriers: RajaOngkirStandIn;
  let house: House;
  const before = process.env;
  beforeEach(async () => {
    process.env = { ...before };
    couriers = await RajaOngkirStandIn.open({ key });
    Object.assign(process.env, { RAJAONGKIR_URL: couriers.url, RAJAONGKIR_KEY: key, RAJAONGKIR_PATIENCE_MS: '1000' });
    house = await anOpenShop();
  });
  afterEach(async () => {
    await house.stop();
    await couriers.close();
    process.env = before;
  });

  const quoted = (area = '35.05.15.2003') =>
    house.ask('orders.quote-delivery', { lines, to: { province: '35', area } });

  it('names their services beside our own fees, the cheapest first', async () => {
    const { provided, groups } = await quoted();

    expect(provided).toBe(true);
    expect(groups).toMatchObject([{ producer: { id: jimbe.id }, grams: 650 }]);
    const [own, ...services] = groups[0]!.services;
    expect(own).toEqual({ id: 'table', name: null, days: null, fee: 9_000 });
    expect(services.map(({ id }) => id).toSorted()).toEqual(['jne:REG', 'jnt:EZ', 'pos:Pos Reguler']);
    expect(services.map(({ fee }) => fee)).toEqual(services.map(({ fee }) => fee).toSorted((a, b) => a - b));
  });

  it('asks once a day for the same parcel, however many ask at once, and a place once for all', async () => {
    await Promise.all([quoted(), quoted(), quoted()]);
    await quoted();

    expect(couriers.asked.filter((path) => path.startsWith('calculate'))).toHaveLength(1);
    expect(couriers.asked.filter((path) => path.startsWith('destination'))).toHaveLength(2);
  });

  it('holds to the price that was shown, and asks nobody while an order is placed', async () => {
    const { groups } = await quoted();
    const fee = groups[0]!.services.find(({ id }) => id === 'jne:REG')!.fee;
    couriers.mood = 'broken';

    const { order } = await placed(house, byJne(toVillage('35.05.15.2003')));

    expect(order.deliveries).toMatchObject([{ way: 'courier', service: { id: 'jne:REG', name: 'JNE REG' }, fee }]);
    expect(order.total).toBe(85_000 + fee);
  });

  it('refuses a service nobody was shown the price of, or so long ago that it lapsed', async () => {
    const refused = { code: 'courier-unavailable', details: { service: 'jne:REG' } };
    await expect(placed(house, byJne(toVillage('35.05.15.2003')))).rejects.toMatchObject(refused);

    await quoted();
    await house.db.query(`UPDATE courier_rates SET asked_at = now() - interval '49 hours'`);

    await expect(placed(house, byJne(toVillage('35.05.15.2003')))).rejects.toMatchObject(refused);
  });

  it.each(['silent', 'broken', 'used-up'] as const)(
    'leaves our own fees when they are %s, and is left alone then',
    async (mood) => {
      couriers.mood = mood;

      expect(await quoted()).toMatchObject({ provided: false, groups: [{ services: [{ id: 'table', fee: 9_000 }] }] });

      if (mood === 'silent') return;
      const asked = couriers.asked.length;
      await quoted('35.72.01.1001');
      expect(couriers.asked).toHaveLength(asked);
    },
  );

  describe('when strangers ask again and again', () => {
    const looking = (area: string, buying?: boolean) =>
      house.ask('orders.quote-delivery', { lines, to: { province: '35', area }, ...(buying && { buying }) });
    const callsOfToday = async (): Promise<number> =>
      (await house.db.query('SELECT sum(calls)::int AS calls FROM courier_calls'))[0].calls;
    const usedUp = (calls: number) =>
      house.db.query(`INSERT INTO courier_calls (day, calls) VALUES ((now() AT TIME ZONE 'Asia/Jakarta')::date, $1)`, [
        calls,
      ]);

    it('leaves most of a day for those who are about to order', async () => {
      await usedUp(38);
      expect(await looking('35.05.15.2003')).toMatchObject({
        provided: false,
        groups: [{ services: [{ id: 'table' }] }],
      });

      expect(await looking('35.05.15.2003', true)).toMatchObject({ provided: true });

      expect(await callsOfToday()).toBeGreaterThan(40);
      expect(await looking('35.05.15.2003')).toMatchObject({ provided: true });
    });

    it('asks nobody more often than the account allows, and goes by our own fees then', async () => {
      await usedUp(99);

      expect(await looking('35.05.15.2003', true)).toMatchObject({ provided: false });

      expect(couriers.asked).toEqual([]);
      expect(await callsOfToday()).toBe(99);
    });

    it('begins anew the next day', async () => {
      await usedUp(99);
      await house.db.query(`UPDATE courier_calls SET day = day - 1`);

      expect(await looking('35.05.15.2003')).toMatchObject({ provided: true });
    });

    it('writes no place down that is none', async () => {
      for (const area of ['35.05.99.2001', '99.99.99.1001', '99.99']) await looking(area, true);

      expect(await house.db.query(`SELECT area FROM courier_places WHERE place IS NULL`)).toEqual([]);
    });
  });

  it('has nobody to ask without a key, nor for an address without a village', async () => {
    expect(await house.ask('orders.quote-delivery', { lines, to: { province: '35' } })).toMatchObject({
      provided: false,
      groups: [{ services: [{ id: 'table' }] }],
    });
    expect(couriers.asked).toEqual([]);
  });
});
