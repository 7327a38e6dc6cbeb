import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { aBuyer, aGuest, anotherGroup, staff } from '../things/people.js';
import { aGroup, aParcelToSend, delivered, saidOf, startedProducers, stockOf, type Group } from '../things/village.js';
import { ReleaseStockOnOrderEnded } from './release-stock-on-order-ended.js';

describe('packing a parcel', () => {
  let house: House;
  let group: Group;
  beforeAll(async () => {
    house = await startedProducers();
    group = await aGroup(house);
  });
  afterAll(() => house.stop());

  const pack = (parcelId: string, by = group.by) => house.ask('producers.pack-parcel', { by, parcelId });

  it('is said once, however often a phone says it, and takes no stock yet', async () => {
    const { order, parcelId, sku } = await aParcelToSend(house, group);

    const answers = await Promise.all([pack(parcelId), pack(parcelId), pack(parcelId)]);

    expect(answers).toMatchObject(Array(3).fill({ status: 'packed' }));
    const said = (await saidOf(house, order)).filter(({ name }) => name === 'producers.parcel-packed');
    expect(said).toMatchObject([{ data: { version: 2 } }]);
    expect(await stockOf(house, sku)).toMatchObject({ onHand: 5, reserved: 2 });
  });

  it('is not possible for an order that has ended', async () => {
    const { order, parcelId } = await aParcelToSend(house, group);
    await house.get(ReleaseStockOnOrderEnded).handle(delivered(order.ended(), 'producers_release-stock'));

    await expect(pack(parcelId)).rejects.toMatchObject({ code: 'parcel-status', details: { status: 'stopped' } });
  });

  it.each([anotherGroup, aBuyer, aGuest])(
    'of somebody else is not possible for a $role: it is not there',
    async (by) => {
      const { parcelId } = await aParcelToSend(house, group);

      await expect(pack(parcelId, by)).rejects.toMatchObject({ code: 'not-found' });
    },
  );

  it('of a parcel that never was is not possible', async () => {
    await expect(pack(randomUUID(), staff)).rejects.toMatchObject({ code: 'not-found' });
  });
});
