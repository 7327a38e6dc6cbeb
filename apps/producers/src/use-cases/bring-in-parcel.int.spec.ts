import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { AnOrder, atTheCounter } from '../things/orders.js';
import { aBuyer, aGuest, anotherGroup } from '../things/people.js';
import {
  aGroup,
  aParcelToCollect,
  aParcelToSend,
  movementsOf,
  parcelOf,
  promiseCash,
  reserve,
  saidOf,
  startedProducers,
  stockOf,
  type Group,
} from '../things/village.js';

describe('bringing a parcel to the showroom', () => {
  let house: House;
  let group: Group;
  beforeAll(async () => {
    house = await startedProducers();
    group = await aGroup(house);
  });
  afterAll(() => house.stop());

  const pack = (parcelId: string) => house.ask('producers.pack-parcel', { by: group.by, parcelId });
  const bringIn = (parcelId: string, by = group.by) => house.ask('producers.bring-in-parcel', { by, parcelId });

  it('moves what the shelf lacks, and keeps it reserved', async () => {
    const { order, parcelId, sku } = await aParcelToCollect(house, group, 4, { workshop: 5, showroom: 1 });
    await pack(parcelId);

    expect(await bringIn(parcelId)).toMatchObject({ status: 'ready' });

    expect(await stockOf(house, sku)).toMatchObject({ workshop: 2, showroom: 4, reserved: 4 });
    expect((await movementsOf(house, sku)).slice(2)).toMatchObject([
      { place: 'workshop', quantity: -3, cause: 'brought-in', orderNumber: order.number },
      { place: 'showroom', quantity: 3, cause: 'brought-in', orderNumber: order.number },
    ]);
    expect((await saidOf(house, order)).at(-1)).toMatchObject({ name: 'producers.parcel-ready' });
  });

  it('leaves to other parcels what stands there for them', async () => {
    const first = await aParcelToCollect(house, group, 2, { workshop: 4, showroom: 2 });
    const order = new AnOrder([{ sku: first.sku, producerId: group.id, quantity: 2 }], atTheCounter);
    await reserve(house, order);
    await promiseCash(house, order);
    const second = await parcelOf(house, order);
    for (const id of [first.parcelId, second.id]) await pack(id);

    await Promise.all([bringIn(first.parcelId), bringIn(second.id)]);

    expect(await stockOf(house, first.sku)).toMatchObject({ workshop: 2, showroom: 4, reserved: 4 });
  });

  it('moves once, however often a phone says it', async () => {
    const { order, parcelId, sku } = await aParcelToCollect(house, group, 2, { workshop: 5 });
    await pack(parcelId);

    await Promise.all([bringIn(parcelId), bringIn(parcelId)]);
    expect(await bringIn(parcelId)).toMatchObject({ status: 'ready' });

    expect(await stockOf(house, sku)).toMatchObject({ workshop: 3, showroom: 2 });
    expect((await saidOf(house, order)).filter(({ name }) => name === 'producers.parcel-ready')).toHaveLength(1);
  });

  it('waits until it is packed', async () => {
    const { parcelId } = await aParcelToCollect(house, group);

    await expect(bringIn(parcelId)).rejects.toMatchObject({ code: 'parcel-status' });
  });

  it("is not the courier's way", async () => {
    const { parcelId } = await aParcelToSend(house, group);

    await expect(bringIn(parcelId)).rejects.toMatchObject({ code: 'parcel-other-way' });
  });

  it.each([anotherGroup, aBuyer, aGuest])(
    'of somebody else is not possible for a $role: it is not there',
    async (by) => {
      const { parcelId } = await aParcelToCollect(house, group);

      await expect(bringIn(parcelId, by)).rejects.toMatchObject({ code: 'not-found' });
    },
  );
});
