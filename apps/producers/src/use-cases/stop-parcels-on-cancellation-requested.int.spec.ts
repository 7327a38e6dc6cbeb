import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type House } from '@rakkarya/testing';
import { AnOrder } from '../things/orders.js';
import {
  aGroup,
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
import { StopParcelsOnCancellationRequested } from './stop-parcels-on-cancellation-requested.js';

describe('when a buyer asks to cancel', () => {
  let house: House;
  let group: Group;
  beforeAll(async () => {
    house = await startedProducers();
    group = await aGroup(house);
  });
  afterAll(() => house.stop());

  const cancel = (order: AnOrder) =>
    house
      .get(StopParcelsOnCancellationRequested)
      .handle(delivered(order.cancellationRequested(), 'producers_stop-parcels'));
  const pack = (parcelId: string) => house.ask('producers.pack-parcel', { by: group.by, parcelId });
  const names = async (order: AnOrder) => (await saidOf(house, order)).map(({ name }) => name);

  it('nothing more is made when nothing is packed yet; the stock is held until the order has ended', async () => {
    const { order, parcelId, sku } = await aParcelToSend(house, group);
    await house.ask('producers.accept-parcel', { by: group.by, parcelId, readyBy: '2099-01-01' });

    await house.say(order.cancellationRequested());

    await eventually(async () => expect(await names(order)).toContain('producers.parcels-stopped'));
    expect(await parcelsOf(house, order)).toMatchObject([{ status: 'stopped', version: 3 }]);
    expect(await names(order)).toContain('producers.parcel-stopped');
    expect(await stockOf(house, sku)).toMatchObject({ reserved: 2 });
  });

  it('everything is made when one group has packed', async () => {
    const other = await aGroup(house);
    const [drum, cloth] = [
      await aVariant(house, group, { workshop: 5 }),
      await aVariant(house, other, { workshop: 5 }),
    ];
    const order = new AnOrder([
      { sku: drum, producerId: group.id, quantity: 1 },
      { sku: cloth, producerId: other.id, quantity: 1 },
    ]);
    await reserve(house, order);
    await pay(house, order);
    const own = (await parcelsOf(house, order)).find(({ producerId }) => producerId === group.id);
    await pack(own?.id ?? '');

    await cancel(order);

    expect((await names(order)).at(-1)).toBe('producers.parcels-kept');
    expect((await parcelsOf(house, order)).map(({ status }) => status).sort()).toEqual(['opened', 'packed']);
  });

  it('the answer is given once, however often it is delivered', async () => {
    const { order } = await aParcelToSend(house, group);
    const event = delivered(order.cancellationRequested(), 'producers_stop-parcels');

    await Promise.all([1, 2, 3].map(() => house.get(StopParcelsOnCancellationRequested).handle(event)));

    expect((await names(order)).filter((name) => name === 'producers.parcels-stopped')).toHaveLength(1);
  });

  it('packing at the same moment decides for all of it', async () => {
    const parcels = await Promise.all(Array.from({ length: 10 }, () => aParcelToSend(house, group)));

    await Promise.all(parcels.flatMap(({ order, parcelId }) => [pack(parcelId).catch(() => null), cancel(order)]));

    for (const { order } of parcels) {
      const [parcel] = await parcelsOf(house, order);
      const kept = (await names(order)).includes('producers.parcels-kept');
      const stopped = (await names(order)).includes('producers.parcels-stopped');
      expect({ status: parcel?.status, kept, stopped }).toEqual(
        kept ? { status: 'packed', kept: true, stopped: false } : { status: 'stopped', kept: false, stopped: true },
      );
    }
  });

  it('no parcel is opened any more when it has overtaken the payment', async () => {
    const sku = await aVariant(house, group, { workshop: 5 });
    const order = new AnOrder([{ sku, producerId: group.id, quantity: 1 }]);
    await reserve(house, order);

    await cancel(order);
    await pay(house, order);

    expect((await names(order)).at(-1)).toBe('producers.parcels-stopped');
    expect(await parcelsOf(house, order)).toEqual([]);
  });

  it('nothing is held any more when it has overtaken the order itself', async () => {
    const sku = await aVariant(house, group, { workshop: 5 });
    const order = new AnOrder([{ sku, producerId: group.id, quantity: 1 }]);

    await cancel(order);
    await reserve(house, order);

    expect(await stockOf(house, sku)).toMatchObject({ reserved: 0 });
    expect(await names(order)).toEqual(['producers.parcels-stopped']);
  });
});
