import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type House } from '@rakkarya/testing';
import { Reservation } from '../domain/reservation.js';
import { AnOrder } from '../things/orders.js';
import {
  aGroup,
  aParcelToCollect,
  aParcelToSend,
  aVariant,
  delivered,
  parcelsOf,
  pay,
  reserve,
  saidOf,
  startedProducers,
  stockOf,
  type Group,
} from '../things/village.js';
import { ReleaseStockOnOrderEnded } from './release-stock-on-order-ended.js';

describe('when an order ends', () => {
  let house: House;
  let group: Group;
  beforeAll(async () => {
    house = await startedProducers();
    group = await aGroup(house);
  });
  afterAll(() => house.stop());

  const end = (order: AnOrder) =>
    house.get(ReleaseStockOnOrderEnded).handle(delivered(order.ended(), 'producers_release-stock'));
  const stopped = async (order: AnOrder) =>
    (await saidOf(house, order)).filter(({ name }) => name === 'producers.parcel-stopped');

  it('its stock can be bought again', async () => {
    const sku = await aVariant(house, group, { workshop: 5 });
    const order = new AnOrder([{ sku, producerId: group.id, quantity: 3 }]);
    await reserve(house, order);

    await house.say(order.ended());

    await eventually(async () => expect(await stockOf(house, sku)).toMatchObject({ onHand: 5, reserved: 0 }));
    const told = (await house.announced('producers.stock-changed')).flatMap(({ data }) => data.stock);
    expect(told.findLast((stock) => stock.sku === sku)).toMatchObject({ available: 5, version: 3 });
  });

  it('its stock is given back once, however often it is delivered', async () => {
    const { order, sku } = await aParcelToSend(house, group);
    await reserve(house, new AnOrder([{ sku, producerId: group.id, quantity: 3 }]));
    const event = delivered(order.ended(), 'producers_release-stock');

    await Promise.all([1, 2, 3].map(() => house.get(ReleaseStockOnOrderEnded).handle(event)));
    await end(order);

    expect(await stockOf(house, sku)).toMatchObject({ reserved: 3 });
    expect(await stopped(order)).toHaveLength(1);
  });

  it('what was being made for it stops, even packed or on the shelf', async () => {
    const { order, parcelId, sku } = await aParcelToCollect(house, group);
    await house.ask('producers.pack-parcel', { by: group.by, parcelId });
    await house.ask('producers.bring-in-parcel', { by: group.by, parcelId });

    await end(order);

    expect(await parcelsOf(house, order)).toMatchObject([{ status: 'stopped' }]);
    expect(await stopped(order)).toMatchObject([{ data: { parcelId, version: 4 } }]);
    expect(await stockOf(house, sku)).toMatchObject({ showroom: 2, workshop: 3, reserved: 0 });
  });

  it('what is on its way stays on its way, and only the rest is given back', async () => {
    const other = await aGroup(house);
    const [drum, cloth] = [
      await aVariant(house, group, { workshop: 5 }),
      await aVariant(house, other, { workshop: 5 }),
    ];
    const order = new AnOrder([
      { sku: drum, producerId: group.id, quantity: 2 },
      { sku: cloth, producerId: other.id, quantity: 2 },
    ]);
    await reserve(house, order);
    await pay(house, order);
    const parcelId = (await parcelsOf(house, order)).find(({ producerId }) => producerId === group.id)?.id ?? '';
    await house.ask('producers.pack-parcel', { by: group.by, parcelId });
    await house.ask('producers.send-parcel', { by: group.by, parcelId, courier: 'JNE', trackingNumber: 'JNE001' });

    await end(order);

    expect(await stockOf(house, drum)).toMatchObject({ onHand: 3, reserved: 0 });
    expect(await stockOf(house, cloth)).toMatchObject({ onHand: 5, reserved: 0 });
    const statuses = new Map((await parcelsOf(house, order)).map(({ producerId, status }) => [producerId, status]));
    expect(Object.fromEntries(statuses)).toEqual({ [group.id]: 'sent', [other.id]: 'stopped' });
  });

  it('nothing is given back for one that was refused', async () => {
    const sku = await aVariant(house, group, { workshop: 1 });
    const order = new AnOrder([{ sku, producerId: group.id, quantity: 3 }]);
    await reserve(house, order);

    await end(order);

    expect(await stockOf(house, sku)).toMatchObject({ onHand: 1, reserved: 0, version: 1 });
  });

  it('sending and ending at the same moment happen one after the other', async () => {
    const parcels = await Promise.all(Array.from({ length: 8 }, () => aParcelToSend(house, group)));
    for (const { parcelId } of parcels) await house.ask('producers.pack-parcel', { by: group.by, parcelId });

    await Promise.all(
      parcels.flatMap(({ order, parcelId }) => [
        end(order),
        house
          .ask('producers.send-parcel', { by: group.by, parcelId, courier: 'JNE', trackingNumber: 'JNE001' })
          .catch(() => null),
      ]),
    );

    for (const { order, sku } of parcels) {
      const [parcel] = await parcelsOf(house, order);
      expect(await stockOf(house, sku)).toMatchObject({ reserved: 0, onHand: parcel?.status === 'sent' ? 3 : 5 });
      expect(await house.db.manager.findOneBy(Reservation, { orderId: order.orderId })).toMatchObject({
        state: 'released',
        lines: [],
      });
    }
  });
});
