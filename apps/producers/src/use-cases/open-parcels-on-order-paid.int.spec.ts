import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type House } from '@rakkarya/testing';
import { AnOrder, toWlingi } from '../things/orders.js';
import {
  aGroup,
  aVariant,
  delivered,
  parcelsOf,
  pay,
  promiseCash,
  reserve,
  saidOf,
  startedProducers,
  type Group,
} from '../things/village.js';
import { OpenParcelsOnOrderPaid } from './open-parcels-on-order-paid.js';
import { ReleaseStockOnOrderEnded } from './release-stock-on-order-ended.js';

describe('when an order is paid', () => {
  let house: House;
  let jimbe: Group;
  let batik: Group;
  beforeAll(async () => {
    house = await startedProducers();
    [jimbe, batik] = [await aGroup(house), await aGroup(house)];
  });
  afterAll(() => house.stop());

  const aReservedOrder = async () => {
    const [drum, cloth] = [
      await aVariant(house, jimbe, { workshop: 5 }),
      await aVariant(house, batik, { workshop: 5 }),
    ];
    const order = new AnOrder([
      { sku: drum, producerId: jimbe.id, quantity: 2 },
      { sku: cloth, producerId: batik.id, quantity: 1 },
    ]);
    await reserve(house, order);
    return order;
  };
  const opened = async (order: AnOrder) =>
    (await saidOf(house, order)).filter(({ name }) => name === 'producers.parcel-opened');

  it('every group gets a parcel with its own lines', async () => {
    const order = await aReservedOrder();

    await house.say(order.paid());

    const parcels = await eventually(async () => {
      const found = await parcelsOf(house, order);
      expect(found).toHaveLength(2);
      return found;
    });
    const drums = parcels.find(({ producerId }) => producerId === jimbe.id);
    expect(drums).toMatchObject({
      status: 'opened',
      paid: true,
      orderNumber: order.number,
      delivery: toWlingi,
      version: 1,
    });
    expect(drums?.lines).toEqual([{ sku: order.lines[0].sku, title: `Karya ${order.lines[0].sku}`, quantity: 2 }]);
    expect(await opened(order)).toHaveLength(2);
  });

  it('they are opened once, however often it is delivered', async () => {
    const order = await aReservedOrder();
    const event = delivered(order.paid(), 'producers_open-parcels');

    await Promise.all([1, 2, 3].map(() => house.get(OpenParcelsOnOrderPaid).handle(event)));
    await pay(house, order);

    expect(await parcelsOf(house, order)).toHaveLength(2);
    expect(await opened(order)).toHaveLength(2);
  });

  it('parcels opened on a promise of cash are paid from now on', async () => {
    const order = await aReservedOrder();
    await promiseCash(house, order);

    await pay(house, order);

    expect(await parcelsOf(house, order)).toMatchObject([{ paid: true }, { paid: true }]);
    expect(await opened(order)).toHaveLength(2);
  });

  it('nothing is opened for an order that has ended meanwhile', async () => {
    const order = await aReservedOrder();
    await house.get(ReleaseStockOnOrderEnded).handle(delivered(order.ended(), 'producers_release-stock'));

    await pay(house, order);

    expect(await parcelsOf(house, order)).toEqual([]);
  });

  it('it is tried again when its stock was never asked for', async () => {
    const order = new AnOrder([{ sku: 'TIDAK-ADA', producerId: jimbe.id, quantity: 1 }]);

    await expect(pay(house, order)).rejects.toThrow('Reservation');
  });
});
