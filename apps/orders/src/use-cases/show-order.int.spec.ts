import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@rakkarya/contracts';
import type { House } from '@rakkarya/testing';
import { jimbe } from '../things/crafts.js';
import { buyer, guest, staff } from '../things/orders.js';
import { anOpenShop, paid, placed, type Placed } from '../things/shop.js';

describe('showing an order', () => {
  let house: House;
  let ofGuest: Placed;
  let ofBuyer: Placed;
  beforeAll(async () => {
    house = await anOpenShop();
    ofGuest = await placed(house);
    ofBuyer = await paid(house, { payBy: 'cash' }, buyer);
  });
  afterAll(() => house.stop());

  const group: Caller = { role: 'producer', accountId: 'anggota-contoh', producerId: jimbe.id };
  const other: Caller = { role: 'buyer', accountId: 'orang-lain' };
  const show = ({ order }: Placed, by: Caller, key?: string) =>
    house.ask('orders.show-order', { by, number: order.number, key });

  it('shows it to its buyer, to staff and to whoever holds its key', async () => {
    expect(await show(ofBuyer, buyer)).toEqual(ofBuyer.order);
    expect(await show(ofBuyer, staff)).toEqual(ofBuyer.order);
    for (const by of [guest, other, group]) expect(await show(ofBuyer, by, ofBuyer.key)).toEqual(ofBuyer.order);
  });

  it('shows it with all that has happened', async () => {
    expect(ofBuyer.order).toMatchObject({
      status: 'paid',
      payments: [{ way: 'cash', state: 'paid', uniqueAmount: null }],
      total: 85_000,
    });
    expect(ofBuyer.order.timeline.map(({ what }) => what)).toEqual([
      'placed',
      'reserved',
      'payment-requested',
      'payment-confirmed',
      'paid',
    ]);
  });

  it('shows it to nobody else: neither to guests, nor to other buyers, nor to the group that makes it', async () => {
    for (const by of [guest, other, group]) {
      await expect(show(ofBuyer, by)).rejects.toMatchObject({ code: 'not-found' });
      await expect(show(ofGuest, by)).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('is not opened by the key of another order', async () => {
    await expect(show(ofBuyer, guest, ofGuest.key)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('does not know what is not there', async () => {
    await expect(house.ask('orders.show-order', { by: staff, number: 'RK-222222' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
