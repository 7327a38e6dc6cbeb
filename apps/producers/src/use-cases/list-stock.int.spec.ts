import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { AnOrder } from '../things/orders.js';
import { aBuyer, aGuest, anotherGroup, staff } from '../things/people.js';
import { aGroup, aVariant, reserve, startedProducers, type Group } from '../things/village.js';

describe('the list of stock', () => {
  let house: House;
  let jimbe: Group;
  let batik: Group;
  let drums: string[];
  let cloth: string;
  beforeAll(async () => {
    house = await startedProducers();
    [jimbe, batik] = [await aGroup(house), await aGroup(house, { name: 'Batik Contoh' })];
    drums = [
      await aVariant(house, jimbe, { workshop: 3, showroom: 2 }),
      await aVariant(house, jimbe),
      await aVariant(house, jimbe),
    ].sort();
    cloth = await aVariant(house, batik);
  });
  afterAll(() => house.stop());

  const skus = async (asked: Parameters<typeof house.ask<'producers.list-stock'>>[1]) =>
    (await house.ask('producers.list-stock', asked)).items.map(({ sku }) => sku);

  it("is a group's own, with what stands where and what is reserved", async () => {
    const sku = await aVariant(house, batik, { workshop: 3, showroom: 2 });
    await reserve(house, new AnOrder([{ sku, producerId: batik.id, quantity: 4 }]));

    const { items } = await house.ask('producers.list-stock', { by: batik.by });

    expect(items.map((item) => item.sku)).toEqual([cloth, sku].sort());
    expect(items.find((item) => item.sku === sku)).toEqual({
      sku,
      title: 'Kendang jimbe',
      producer: { id: batik.id, name: 'Batik Contoh' },
      onHand: 5,
      reserved: 4,
      available: 1,
      places: { workshop: 3, showroom: 2 },
      image: null,
    });
  });

  it("shows nothing of somebody else's", async () => {
    expect(await skus({ by: anotherGroup })).toEqual([]);
    expect(await skus({ by: batik.by, producer: jimbe.slug })).toEqual([]);
  });

  it('is whole for staff, or one group’s', async () => {
    expect(await skus({ by: staff })).toEqual(expect.arrayContaining([...drums, cloth]));
    expect(await skus({ by: staff, producer: jimbe.slug })).toEqual(drums);
  });

  it('finds by part of SKU or name, and takes signs literally', async () => {
    expect(await skus({ by: staff, q: cloth.slice(3, 9).toLowerCase() })).toContain(cloth);
    expect(await skus({ by: jimbe.by, q: 'JIMBE' })).toEqual(drums);
    expect(await skus({ by: jimbe.by, q: '%' })).toEqual([]);
    expect(await skus({ by: jimbe.by, q: 'K_G' })).toEqual([]);
  });

  it('goes on where a page ended', async () => {
    const first = await house.ask('producers.list-stock', { by: jimbe.by, limit: 2 });
    const second = await house.ask('producers.list-stock', { by: jimbe.by, limit: 2, after: first.next ?? '' });

    expect([...first.items, ...second.items].map(({ sku }) => sku)).toEqual(drums);
    expect(second.next).toBeNull();
  });

  it('looks for nothing that no name can have in it', async () => {
    await expect(skus({ by: staff, q: 'JIMBE\0' })).rejects.toMatchObject({
      code: 'ill-formed',
      details: { issues: [{ field: 'q' }] },
    });
  });

  it.each(['', 'x', '\0', 'A\0'])('does not go on from a place that was never given out: %p', async (after) => {
    await expect(house.ask('producers.list-stock', { by: staff, after })).rejects.toMatchObject({
      code: 'ill-formed',
      details: { issues: [{ field: 'after' }] },
    });
  });

  it.each([aBuyer, aGuest])('is not for a $role', async (by) => {
    await expect(house.ask('producers.list-stock', { by })).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
