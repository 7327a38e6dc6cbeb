import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { aBuyer, aGuest, anotherGroup, staff } from '../things/people.js';
import {
  aGroup,
  aParcelToCollect,
  aParcelToSend,
  movementsOf,
  pay,
  saidOf,
  startedProducers,
  stockOf,
  type Group,
} from '../things/village.js';

describe('delivering a parcel', () => {
  let house: House;
  let group: Group;
  beforeAll(async () => {
    house = await startedProducers();
    group = await aGroup(house);
  });
  afterAll(() => house.stop());

  const deliver = (parcelId: string, by = group.by) => house.ask('producers.deliver-parcel', { by, parcelId });
  const pack = (parcelId: string) => house.ask('producers.pack-parcel', { by: group.by, parcelId });
  const aReadyParcel = async (...wish: [quantity?: number, pieces?: { workshop?: number; showroom?: number }]) => {
    const parcel = await aParcelToCollect(house, group, ...wish);
    await pack(parcel.parcelId);
    await house.ask('producers.bring-in-parcel', { by: group.by, parcelId: parcel.parcelId });
    return parcel;
  };

  it('at the counter takes what was reserved off the shelf', async () => {
    const { order, parcelId, sku } = await aReadyParcel(3, { workshop: 4, showroom: 1 });
    await pay(house, order);

    expect(await deliver(parcelId, staff)).toMatchObject({ status: 'delivered' });

    expect(await stockOf(house, sku)).toMatchObject({ workshop: 2, showroom: 0, reserved: 0 });
    expect((await movementsOf(house, sku)).at(-1)).toMatchObject({
      place: 'showroom',
      quantity: -3,
      cause: 'sold',
      orderNumber: order.number,
    });
    expect((await saidOf(house, order)).at(-1)).toMatchObject({ name: 'producers.parcel-delivered' });
  });

  it('at the counter waits for the money', async () => {
    const { parcelId, sku } = await aReadyParcel();

    await expect(deliver(parcelId)).rejects.toMatchObject({ code: 'parcel-unpaid' });
    expect(await stockOf(house, sku)).toMatchObject({ onHand: 5, reserved: 2 });
  });

  it('at the counter waits until it is there', async () => {
    const { order, parcelId } = await aParcelToCollect(house, group);
    await pay(house, order);
    await pack(parcelId);

    await expect(deliver(parcelId)).rejects.toMatchObject({ code: 'parcel-status', details: { status: 'packed' } });
  });

  it('by courier ends what was sent, and takes no more stock', async () => {
    const { order, parcelId, sku } = await aParcelToSend(house, group);
    await pack(parcelId);
    await expect(deliver(parcelId)).rejects.toMatchObject({ code: 'parcel-status' });
    await house.ask('producers.send-parcel', { by: group.by, parcelId, courier: 'JNE', trackingNumber: 'JNE001' });

    expect(await deliver(parcelId)).toMatchObject({ status: 'delivered', trackingNumber: 'JNE001' });

    expect(await stockOf(house, sku)).toMatchObject({ onHand: 3, reserved: 0 });
    expect((await saidOf(house, order)).at(-1)).toMatchObject({ name: 'producers.parcel-delivered' });
  });

  it('happens once, however often a phone says it', async () => {
    const { order, parcelId, sku } = await aReadyParcel();
    await pay(house, order);

    await Promise.all([deliver(parcelId), deliver(parcelId)]);
    expect(await deliver(parcelId)).toMatchObject({ status: 'delivered' });

    expect(await stockOf(house, sku)).toMatchObject({ onHand: 3 });
    expect((await saidOf(house, order)).filter(({ name }) => name === 'producers.parcel-delivered')).toHaveLength(1);
  });

  it.each([anotherGroup, aBuyer, aGuest])(
    'of somebody else is not possible for a $role: it is not there',
    async (by) => {
      const { parcelId } = await aReadyParcel();

      await expect(deliver(parcelId, by)).rejects.toMatchObject({ code: 'not-found' });
    },
  );
});
