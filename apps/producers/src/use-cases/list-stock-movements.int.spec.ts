import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { aBuyer, anotherGroup, staff } from '../things/people.js';
import { aGroup, aParcelToSend, startedProducers, type Group } from '../things/village.js';

describe('the movements of a variant', () => {
  let house: House;
  let group: Group;
  let sent: Awaited<ReturnType<typeof aParcelToSend>>;
  beforeAll(async () => {
    house = await startedProducers();
    group = await aGroup(house);
    sent = await aParcelToSend(house, group, 3, { workshop: 2, showroom: 4 });
    const parcel = { by: group.by, parcelId: sent.parcelId };
    await house.ask('producers.pack-parcel', parcel);
    await house.ask('producers.send-parcel', { ...parcel, courier: 'JNE', trackingNumber: 'JNE001' });
  });
  afterAll(() => house.stop());

  it('are told youngest first, with their cause and their order', async () => {
    const { items, next } = await house.ask('producers.list-stock-movements', { by: group.by, sku: sent.sku });

    const sold = { cause: 'sold', orderNumber: sent.order.number };
    const opening = { cause: 'opening', orderNumber: null };
    expect(items.slice(0, 2)).toMatchObject([
      { ...sold, place: 'showroom', quantity: -1 },
      { ...sold, place: 'workshop', quantity: -2 },
    ]);
    expect(items.slice(2)).toMatchObject([
      { ...opening, place: 'showroom', quantity: 4 },
      { ...opening, place: 'workshop', quantity: 2 },
    ]);
    expect(next).toBeNull();
  });

  it('go on where a page ended', async () => {
    const asked = { by: staff, sku: sent.sku, limit: 3 };
    const first = await house.ask('producers.list-stock-movements', asked);
    const second = await house.ask('producers.list-stock-movements', { ...asked, after: first.next ?? '' });

    expect(first.items).toHaveLength(3);
    expect(second).toMatchObject({ items: [{ quantity: 2, cause: 'opening' }], next: null });
  });

  it('do not go on from a place that was never given out', async () => {
    const asking = house.ask('producers.list-stock-movements', { by: staff, sku: sent.sku, after: "1' OR 1=1" });

    await expect(asking).rejects.toMatchObject({ code: 'ill-formed', details: { issues: [{ field: 'after' }] } });
  });

  it.each([anotherGroup, aBuyer])('of somebody else are not there for a $role', async (by) => {
    const asking = house.ask('producers.list-stock-movements', { by, sku: sent.sku });

    await expect(asking).rejects.toMatchObject({ code: 'not-found' });
  });
});
