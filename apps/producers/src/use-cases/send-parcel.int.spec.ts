import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { aBuyer, aGuest, anotherGroup } from '../things/people.js';
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

const resi = { courier: 'JNE', trackingNumber: 'JNE0012345' };

describe('sending a parcel', () => {
  let house: House;
  let group: Group;
  beforeAll(async () => {
    house = await startedProducers();
    group = await aGroup(house);
  });
  afterAll(() => house.stop());

  const send = (parcelId: string, by = group.by, how = resi) =>
    house.ask('producers.send-parcel', { by, parcelId, ...how });
  const aPackedParcel = async (...wish: [quantity?: number, pieces?: { workshop?: number; showroom?: number }]) => {
    const parcel = await aParcelToSend(house, group, ...wish);
    await house.ask('producers.pack-parcel', { by: group.by, parcelId: parcel.parcelId });
    return parcel;
  };

  it('takes what was reserved out of the workshop, and the rest from the shelf', async () => {
    const { order, parcelId, sku } = await aPackedParcel(4, { workshop: 3, showroom: 2 });

    expect(await send(parcelId)).toMatchObject({ status: 'sent', ...resi });

    expect(await stockOf(house, sku)).toMatchObject({ workshop: 0, showroom: 1, reserved: 0 });
    expect((await movementsOf(house, sku)).slice(2)).toMatchObject([
      { place: 'workshop', quantity: -3, cause: 'sold', orderNumber: order.number },
      { place: 'showroom', quantity: -1, cause: 'sold', orderNumber: order.number },
    ]);
    expect((await saidOf(house, order)).at(-1)).toMatchObject({ name: 'producers.parcel-sent', data: resi });
    const told = (await house.announced('producers.stock-changed')).flatMap(({ data }) => data.stock);
    expect(told.findLast((stock) => stock.sku === sku)).toMatchObject({ available: 1, showroom: 1 });
  });

  it('takes it out once, however often a phone says it', async () => {
    const { order, parcelId, sku } = await aPackedParcel();

    const answers = await Promise.all([send(parcelId), send(parcelId)]);
    await send(parcelId);

    expect(answers).toMatchObject(Array(2).fill({ status: 'sent' }));
    expect(await stockOf(house, sku)).toMatchObject({ onHand: 3, reserved: 0 });
    expect((await saidOf(house, order)).filter(({ name }) => name === 'producers.parcel-sent')).toHaveLength(1);
  });

  it('does not happen twice with two tracking numbers', async () => {
    const { parcelId } = await aPackedParcel();
    await send(parcelId);

    const again = send(parcelId, group.by, { ...resi, trackingNumber: 'JNE0099999' });

    await expect(again).rejects.toMatchObject({ code: 'parcel-status' });
  });

  it('waits until it is packed', async () => {
    const { parcelId, sku } = await aParcelToSend(house, group);

    await expect(send(parcelId)).rejects.toMatchObject({ code: 'parcel-status', details: { status: 'opened' } });
    expect(await stockOf(house, sku)).toMatchObject({ onHand: 5, reserved: 2 });
  });

  it('is not the way of a parcel to be collected', async () => {
    const { parcelId } = await aParcelToCollect(house, group);

    await expect(send(parcelId)).rejects.toMatchObject({ code: 'parcel-other-way' });
  });

  it.each([anotherGroup, aBuyer, aGuest])(
    'of somebody else is not possible for a $role: it is not there',
    async (by) => {
      const { parcelId } = await aPackedParcel();

      await expect(send(parcelId, by)).rejects.toMatchObject({ code: 'not-found' });
    },
  );
});
