import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Asked, Caller } from '@rakkarya/contracts';
import type { House } from '@rakkarya/testing';
import { toWlingi } from '../things/orders.js';
import { aBuyer, aGuest, anotherGroup, staff } from '../things/people.js';
import { aGroup, aParcelToSend, startedProducers, type Group } from '../things/village.js';

describe('the list of parcels', () => {
  let house: House;
  let jimbe: Group;
  let batik: Group;
  let parcels: Awaited<ReturnType<typeof aParcelToSend>>[];
  let cloth: Awaited<ReturnType<typeof aParcelToSend>>;
  beforeAll(async () => {
    house = await startedProducers();
    [jimbe, batik] = [await aGroup(house), await aGroup(house, { name: 'Batik Contoh' })];
    parcels = [
      await aParcelToSend(house, jimbe),
      await aParcelToSend(house, jimbe),
      await aParcelToSend(house, jimbe),
    ].reverse();
    cloth = await aParcelToSend(house, batik);
    await house.ask('producers.pack-parcel', { by: jimbe.by, parcelId: parcels[1]?.parcelId ?? '' });
  });
  afterAll(() => house.stop());

  const ids = async (asked: Asked<'producers.list-parcels'>) =>
    (await house.ask('producers.list-parcels', asked)).items.map(({ id }) => id);
  const all = () => parcels.map(({ parcelId }) => parcelId);

  it("is a group's own, youngest first", async () => {
    expect(await ids({ by: jimbe.by })).toEqual(all());
  });

  it("shows nothing of somebody else's", async () => {
    expect(await ids({ by: anotherGroup })).toEqual([]);
    expect(await ids({ by: batik.by, order: parcels[0]?.order.number ?? '' })).toEqual([]);
  });

  it('is counted for whoever may see it, without limit', async () => {
    const count = async (by: Caller, status: 'opened' | 'packed') =>
      (await house.ask('producers.count-parcels', { by, status })).count;

    expect([await count(jimbe.by, 'opened'), await count(jimbe.by, 'packed')]).toEqual([2, 1]);
    expect([await count(batik.by, 'opened'), await count(anotherGroup, 'opened')]).toEqual([1, 0]);
    expect(await count(staff, 'opened')).toBe(3);
    for (const by of [aBuyer, aGuest]) await expect(count(by, 'packed')).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('is whole for staff', async () => {
    expect(await ids({ by: staff })).toEqual([cloth.parcelId, ...all()]);
  });

  it('can be of one status or one order', async () => {
    expect(await ids({ by: jimbe.by, status: 'packed' })).toEqual([all()[1]]);
    expect(await ids({ by: staff, status: 'opened' })).toEqual([cloth.parcelId, all()[0], all()[2]]);
    expect(await ids({ by: staff, order: cloth.order.number })).toEqual([cloth.parcelId]);
  });

  it('goes on where a page ended, whatever was opened meanwhile', async () => {
    const first = await house.ask('producers.list-parcels', { by: batik.by, limit: 1 });
    expect(first).toMatchObject({ items: [{ id: cloth.parcelId }], next: null });

    const page = await house.ask('producers.list-parcels', { by: jimbe.by, limit: 2 });
    await aParcelToSend(house, jimbe);
    const rest = await house.ask('producers.list-parcels', { by: jimbe.by, limit: 2, after: page.next ?? '' });

    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(all());
    expect(rest.next).toBeNull();
  });

  it('tells a group how to reach the buyer only while there is something to deliver', async () => {
    const { parcelId, order } = await aParcelToSend(house, batik);
    const seenBy = async (by: typeof staff) =>
      (await house.ask('producers.list-parcels', { by, order: order.number })).items[0]?.delivery;
    expect(await seenBy(batik.by)).toEqual(toWlingi);

    await house.ask('producers.pack-parcel', { by: batik.by, parcelId });
    await house.ask('producers.send-parcel', { by: batik.by, parcelId, courier: 'JNE', trackingNumber: 'JNE001' });
    await house.ask('producers.deliver-parcel', { by: batik.by, parcelId });

    expect(await seenBy(batik.by)).toEqual({ ...toWlingi, phone: '', address: null });
    expect(await seenBy(staff)).toEqual(toWlingi);
  });

  it.each([aBuyer, aGuest])('is not for a $role', async (by) => {
    await expect(house.ask('producers.list-parcels', { by })).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
