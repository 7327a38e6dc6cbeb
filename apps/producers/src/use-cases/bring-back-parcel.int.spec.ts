import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { aBuyer, aGuest, anotherGroup, staff } from '../things/people.js';
import {
  aGroup,
  aParcelToCollect,
  aParcelToSend,
  movementsOf,
  saidOf,
  startedProducers,
  stockOf,
  type Group,
} from '../things/village.js';

const reason = 'Pembeli menolak di pintu';

describe('a parcel that came back', () => {
  let house: House;
  let group: Group;
  beforeAll(async () => {
    house = await startedProducers();
    group = await aGroup(house);
  });
  afterAll(() => house.stop());

  const bringBack = (parcelId: string, by = group.by) =>
    house.ask('producers.bring-back-parcel', { by, parcelId, reason });
  const aSentParcel = async () => {
    const parcel = await aParcelToSend(house, group, 4, { workshop: 3, showroom: 2 });
    const one = { by: group.by, parcelId: parcel.parcelId };
    await house.ask('producers.pack-parcel', one);
    await house.ask('producers.send-parcel', { ...one, courier: 'JNE', trackingNumber: 'JNE0012345' });
    return parcel;
  };

  it('is stopped, and its pieces stand in the workshop', async () => {
    const { order, parcelId, sku } = await aSentParcel();

    expect(await bringBack(parcelId)).toMatchObject({ status: 'stopped', courier: 'JNE' });

    expect(await stockOf(house, sku)).toMatchObject({ workshop: 4, showroom: 1, reserved: 0 });
    expect((await movementsOf(house, sku)).at(-1)).toMatchObject({
      ...{ place: 'workshop', quantity: 4, cause: 'returned', orderNumber: order.number },
    });
    expect((await saidOf(house, order)).at(-1)).toMatchObject({
      name: 'producers.parcel-stopped',
      data: { cameBack: reason },
    });
    const told = (await house.announced('producers.stock-changed')).flatMap(({ data }) => data.stock);
    expect(told.findLast((stock) => stock.sku === sku)).toMatchObject({ available: 5, showroom: 1 });
  });

  it('comes back once, however often a phone says it', async () => {
    const { order, parcelId, sku } = await aSentParcel();

    const answers = await Promise.all([bringBack(parcelId), bringBack(parcelId, staff)]);
    await bringBack(parcelId);

    expect(answers).toMatchObject(Array(2).fill({ status: 'stopped' }));
    expect(await stockOf(house, sku)).toMatchObject({ onHand: 5, reserved: 0 });
    expect((await saidOf(house, order)).filter(({ name }) => name === 'producers.parcel-stopped')).toHaveLength(1);
  });

  it('says no when it was never sent', async () => {
    const { parcelId, sku } = await aParcelToSend(house, group);

    await expect(bringBack(parcelId)).rejects.toMatchObject({ code: 'parcel-status', details: { status: 'opened' } });
    expect(await stockOf(house, sku)).toMatchObject({ onHand: 5, reserved: 2 });
  });

  it('says no for one to be collected', async () => {
    const { parcelId } = await aParcelToCollect(house, group);

    await expect(bringBack(parcelId)).rejects.toMatchObject({ code: 'parcel-other-way' });
  });

  it('needs a reason that can be read', async () => {
    const { parcelId } = await aSentParcel();
    const asked = { by: group.by, parcelId, reason: '\u202Eab' };

    await expect(house.ask('producers.bring-back-parcel', asked)).rejects.toMatchObject({ code: 'ill-formed' });
  });

  it.each([anotherGroup, aBuyer, aGuest])(
    'of somebody else is not possible for a $role: it is not there',
    async (by) => {
      const { parcelId } = await aSentParcel();

      await expect(bringBack(parcelId, by)).rejects.toMatchObject({ code: 'not-found' });
    },
  );
});
