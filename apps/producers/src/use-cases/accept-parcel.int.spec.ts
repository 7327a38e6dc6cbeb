import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { dateInBlitar } from '../domain/ready-by.js';
import { toWlingi } from '../things/orders.js';
import { aBuyer, aGuest, anotherGroup, staff } from '../things/people.js';
import { aGroup, aParcelToSend, saidOf, startedProducers, type Group } from '../things/village.js';

const DAY = 86_400_000;
const inDays = (days: number): string => dateInBlitar(new Date(Date.now() + days * DAY));

describe('accepting a parcel', () => {
  let house: House;
  let group: Group;
  beforeAll(async () => {
    house = await startedProducers();
    group = await aGroup(house);
  });
  afterAll(() => house.stop());

  const accept = (parcelId: string, readyBy: string, by = group.by) =>
    house.ask('producers.accept-parcel', { by, parcelId, readyBy });

  it('promises a date, and says so', async () => {
    const { order, parcelId, sku } = await aParcelToSend(house, group);

    const answer = await accept(parcelId, inDays(3));

    expect(answer).toEqual({
      id: parcelId,
      orderNumber: order.number,
      producer: { id: group.id, name: group.name },
      status: 'accepted',
      paid: true,
      readyBy: inDays(3),
      openedAt: expect.stringMatching(/Z$/),
      delivery: toWlingi,
      lines: [{ sku, title: `Karya ${sku}`, quantity: 2 }],
      courier: null,
      trackingNumber: null,
    });
    expect((await saidOf(house, order)).at(-1)).toMatchObject({
      name: 'producers.parcel-accepted',
      data: { parcelId, version: 2, readyBy: inDays(3) },
    });
  });

  it('may be done again to move the date, and says nothing when the date is the same', async () => {
    const { order, parcelId } = await aParcelToSend(house, group);
    await accept(parcelId, inDays(3));

    expect(await accept(parcelId, inDays(5))).toMatchObject({ readyBy: inDays(5) });
    expect(await accept(parcelId, inDays(5))).toMatchObject({ status: 'accepted', readyBy: inDays(5) });

    const said = (await saidOf(house, order)).filter(({ name }) => name === 'producers.parcel-accepted');
    expect(said).toHaveLength(2);
  });

  it('refuses a date that is over in Blitar', async () => {
    const { parcelId } = await aParcelToSend(house, group);

    await expect(accept(parcelId, inDays(-1))).rejects.toMatchObject({ code: 'ready-by-past' });
    expect(await accept(parcelId, inDays(0))).toMatchObject({ readyBy: inDays(0) });
  });

  it('is over once it is packed', async () => {
    const { parcelId } = await aParcelToSend(house, group);
    await house.ask('producers.pack-parcel', { by: group.by, parcelId });

    await expect(accept(parcelId, inDays(3))).rejects.toMatchObject({
      code: 'parcel-status',
      details: { status: 'packed' },
    });
  });

  it('is possible for staff, too', async () => {
    const { parcelId } = await aParcelToSend(house, group);

    expect(await accept(parcelId, inDays(1), staff)).toMatchObject({ status: 'accepted' });
  });

  it.each([anotherGroup, aBuyer, aGuest])(
    'of somebody else is not possible for a $role: it is not there',
    async (by) => {
      const { parcelId } = await aParcelToSend(house, group);

      await expect(accept(parcelId, inDays(1), by)).rejects.toMatchObject({ code: 'not-found' });
    },
  );
});
