import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type House } from '@rakkarya/testing';
import type { Order } from '../domain/order.js';
import { anOrder } from '../things/orders.js';
import { anOpenShop } from '../things/shop.js';
import { aVoucher } from '../things/vouchers.js';
import { useVouchers } from './vouchers.js';

describe('vouchers of orders that are placed together', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const orderWith = (code: string): Order => Object.assign(anOrder(), { vouchers: [{ code, discount: 1 }] });

  it('are used in the order of their codes, so that nobody blocks those who use them, too', async () => {
    const [early, late] = [await aVoucher(house), await aVoucher(house)].sort() as [string, string];
    const lock = 'SELECT FROM vouchers WHERE code = $1 FOR UPDATE';
    let placed: Promise<void> | undefined;

    await house.db.transaction(async (tx) => {
      await tx.query(lock, [early]);
      placed = house.db.transaction((other) => useVouchers(other, [orderWith(late), orderWith(early)]));
      await eventually(async () => {
        const [{ waiting }] = await house.db.query(
          `SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
        );
        expect(waiting).toBe(1);
      });
      await tx.query(`${lock} NOWAIT`, [late]);
    });

    await placed;
    const used = await house.db.query('SELECT used FROM vouchers WHERE code IN ($1, $2)', [early, late]);
    expect(used).toEqual([{ used: 1 }, { used: 1 }]);
  });
});
