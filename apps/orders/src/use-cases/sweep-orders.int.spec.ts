import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { anOpenShop } from '../things/shop.js';
import { aVoucher } from '../things/vouchers.js';
import { SweepOrders } from './sweep-orders.js';

let house: House;
beforeAll(async () => {
  house = await anOpenShop();
});
afterAll(() => house.stop());

/** Whether there are any, of those that are so many days old. */
const left = async (sql: string): Promise<string[]> =>
  (await house.db.query<{ what: string }[]>(sql)).map(({ what }) => what).toSorted();

describe('what only grows', () => {
  it.each([
    ['notifications', 'told_at', 'id', 90, ''],
    ['courier_places', 'asked_at', 'area', 180, ''],
    ['courier_rates', 'asked_at', 'origin', 7, `, destination, kilograms, rates`],
  ])('%s go once they are too old to be needed', async (table, at, what, days, more) => {
    for (const [name, age] of [
      ['old', days + 1],
      ['young', days - 1],
    ])
      await house.db.query(
        `INSERT INTO ${table} (${what}, ${at}${more}) VALUES ($1, now() - $2 * interval '1 day'${more && `, 'x', 1, '[]'`})`,
        [name, age],
      );

    await house.get(SweepOrders).handle();

    expect(await left(`SELECT ${what} AS what FROM ${table}`)).toEqual(['young']);
  });

  it('counts of calls go after a week', async () => {
    await house.db.query('INSERT INTO courier_calls VALUES (current_date - 8, 1), (current_date - 1, 2)');

    await house.get(SweepOrders).handle();

    expect(await house.db.query('SELECT calls FROM courier_calls')).toEqual([{ calls: 2 }]);
  });

  it('phones are known to a voucher no longer than to its orders', async () => {
    const [over, open] = [await aVoucher(house, { from: '2020-01-01', until: '2020-12-31' }), await aVoucher(house)];
    for (const code of [over, open])
      await house.db.query(`INSERT INTO voucher_phones VALUES ($1, 'a hash', 1)`, [code]);

    await house.get(SweepOrders).handle();

    expect(await left('SELECT code AS what FROM voucher_phones')).toEqual([open]);
  });
});
