import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@rakkarya/contracts';
import type { House } from '@rakkarya/testing';
import { jimbe } from '../things/crafts.js';
import { buyer, guest, staff } from '../things/orders.js';
import { announcedOf, anOpenShop, moved, paid, placed, reserved, shown, type Placed } from '../things/shop.js';

describe('cancelling an order', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const cancel = ({ order, key }: Pick<Placed, 'order'> & { key?: string }, by: Caller = guest) =>
    house.ask('orders.cancel-order', { by, number: order.number, key });

  it('ends it at once while nothing is being made', async () => {
    for (const some of [await placed(house), await reserved(house)]) {
      expect(await cancel(some)).toMatchObject({ status: 'ended', ended: { reason: 'cancelled' }, cancellable: false });
      expect((await announcedOf(house, some.order.id)).at(-1)).toBe('orders.order-ended');
    }
  });

  it('closes what was awaited and gives back what was paid', async () => {
    const some = await reserved(house, {
      lines: [
        { sku: 'JIMBE-MINI', quantity: 1 },
        { sku: 'BATIK-TULIS', quantity: 1 },
      ],
    });
    const [drum] = some.order.payments;
    await house.ask('orders.confirm-payment', { by: staff, paymentId: drum!.id, amount: drum!.amount });

    expect(await cancel(some)).toMatchObject({
      status: 'ended',
      payments: [{ state: 'paid' }, { state: 'closed' }],
      refunds: [{ amount: drum!.amount, reason: 'cancelled', payee: { name: 'Kas Jimbe Contoh' } }],
    });
  });

  it('asks the groups once something may be made', async () => {
    for (const some of [await paid(house), await reserved(house, { payBy: 'cash' })]) {
      const view = await cancel(some);

      expect(view).toMatchObject({ status: some.order.status, cancellable: false });
      expect(view.timeline.at(-1)).toMatchObject({ what: 'cancellation-requested', details: { by: 'guest' } });
      expect((await announcedOf(house, some.order.id)).at(-1)).toBe('orders.cancellation-requested');
    }
  });

  it('again and again is once', async () => {
    const [ended, asked] = [await placed(house), await paid(house)];
    for (const some of [ended, asked]) await Promise.all(Array.from({ length: 5 }, () => cancel(some)));

    expect(await announcedOf(house, ended.order.id)).toEqual(['orders.order-placed', 'orders.order-ended']);
    expect(
      (await announcedOf(house, asked.order.id)).filter((name) => name === 'orders.cancellation-requested'),
    ).toHaveLength(1);
  });

  it('says no once something is packed', async () => {
    const some = await paid(house);
    await moved(house, some.order.id, 'packed', { version: 3 });

    await expect(cancel(some)).rejects.toMatchObject({ code: 'order-packed' });
    expect(await shown(house, some)).toMatchObject({ status: 'paid', cancellable: false });
  });

  it('says no once it is there', async () => {
    const some = await paid(house);
    await moved(house, some.order.id, 'delivered', { version: 5 });

    await expect(cancel(some, staff)).rejects.toMatchObject({ code: 'order-status', details: { status: 'completed' } });
  });

  it('is for its buyer and for staff', async () => {
    expect(await cancel({ order: (await placed(house, {}, buyer)).order }, buyer)).toMatchObject({ status: 'ended' });
    expect(await cancel({ order: (await placed(house, {}, buyer)).order }, staff)).toMatchObject({ status: 'ended' });
  });

  it('is for nobody else', async () => {
    const { order } = await placed(house, {}, buyer);
    const others: Caller[] = [
      guest,
      { role: 'buyer', accountId: 'orang-lain' },
      { role: 'producer', accountId: 'anggota-contoh', producerId: jimbe.id },
    ];

    for (const by of others) await expect(cancel({ order }, by)).rejects.toMatchObject({ code: 'not-found' });
    expect(await shown(house, { order })).toEqual(order);
  });
});
