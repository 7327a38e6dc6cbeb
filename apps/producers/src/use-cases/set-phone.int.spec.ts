import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { aBuyer, aGuest, anotherGroup, staff } from '../things/people.js';
import { aDraft, aGroup, startedProducers } from '../things/village.js';

const phone = '+6281200000011';

describe('where a group is reached', () => {
  let house: House;
  beforeAll(async () => {
    house = await startedProducers();
  });
  afterAll(() => house.stop());

  const phones = async (producerId: string) =>
    (await house.announced('producers.producer-changed'))
      .filter(({ data }) => data.producerId === producerId)
      .map(({ data }) => [data.version, data.phone]);

  it('is said by the group or by staff, told once, and can be taken away', async () => {
    const { id, by, slug, name } = await aGroup(house);

    for (const who of [by, by, staff]) await house.ask('producers.set-phone', { by: who, producerId: id, phone });
    const village = { code: '35.05.01.2005', name: 'Wonodadi' };
    expect(await house.ask('producers.list-contacts', { by })).toEqual({ items: [{ id, slug, name, village, phone }] });
    await house.ask('producers.set-phone', { by: staff, producerId: id, phone: null });

    expect(await phones(id)).toEqual([
      [1, null],
      [2, phone],
      [3, null],
    ]);
    expect((await house.ask('producers.list-contacts', { by })).items).toMatchObject([{ phone: null }]);
  });

  it('stays when staff describe the group anew', async () => {
    const { id, by } = await aGroup(house);
    const { payeeId } = await house.ask('producers.show-payee', { by, producerId: id });
    await house.ask('producers.set-phone', { by, producerId: id, phone });

    await house.ask('producers.register-producer', { by: staff, producerId: id, producer: aDraft(payeeId) });

    expect((await phones(id)).at(-1)).toEqual([3, phone]);
  });

  it('is known of all groups to staff, in the order of their names, and of itself to a group', async () => {
    const second = await aGroup(house, { name: 'Batik Contoh' });
    const first = await aGroup(house, { name: 'Anyam Contoh' });

    const names = (await house.ask('producers.list-contacts', { by: staff })).items.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    expect(names).toEqual(expect.arrayContaining(['Anyam Contoh', 'Batik Contoh']));
    for (const { id, by } of [first, second])
      expect((await house.ask('producers.list-contacts', { by })).items.map((item) => item.id)).toEqual([id]);
  });

  it('is nobody else’s business', async () => {
    const { id: producerId } = await aGroup(house);

    for (const by of [anotherGroup, aBuyer, aGuest])
      await expect(house.ask('producers.set-phone', { by, producerId, phone })).rejects.toMatchObject({
        code: 'not-found',
      });
    for (const by of [aBuyer, aGuest])
      await expect(house.ask('producers.list-contacts', { by })).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await phones(producerId)).toEqual([[1, null]]);
  });

  it('is a whole number, country and all', async () => {
    const { id: producerId, by } = await aGroup(house);

    for (const wrong of ['0812 0000 0011', '+62', 'Bu Contoh'])
      await expect(house.ask('producers.set-phone', { by, producerId, phone: wrong })).rejects.toMatchObject({
        code: 'ill-formed',
      });
  });
});
