import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { database } from '../database/database.js';
import { aCraftContent } from '../things/crafts.js';
import { aGroup, aGuest, somebody, staff } from '../things/people.js';
import {
  aKnownGroup,
  aPublishedCraft,
  publishing,
  show,
  slugs,
  someStock,
  tellStock,
  type Group,
} from '../things/shelf.js';

let house: House;
let group: Group;
beforeAll(async () => {
  house = await startedService('catalogue', CatalogueModule, database);
  group = await aKnownGroup(house);
});
afterAll(() => house.stop());

const withdrawnOf = async (craftId: string) =>
  (await house.announced('catalogue.craft-withdrawn')).filter(({ data }) => data.craftId === craftId);

describe('withdrawing a craft', () => {
  it('takes it off every list and tells the others once', async () => {
    const { craftId, slug, sku } = await aPublishedCraft(house, group, { title: 'Rebana pamitan' });

    for (let again = 0; again < 2; again++) {
      expect(await house.ask('catalogue.withdraw-craft', { by: aGroup(group.producerId), craftId })).toEqual({
        craftId,
      });
    }

    await expect(show(house, slug)).rejects.toMatchObject({ code: 'gone' });
    expect(await slugs(house, { producer: group.slug })).not.toContain(slug);
    expect(await slugs(house, { q: 'rebana pamitan' })).toEqual([]);
    expect(await house.ask('catalogue.list-variants', { skus: [sku], language: 'id' })).toEqual({ items: [] });
    expect(await withdrawnOf(craftId)).toEqual([
      { name: 'catalogue.craft-withdrawn', data: { craftId, version: 2, producerId: group.producerId, skus: [sku] } },
    ]);
  });

  it('can be undone by publishing it again, with the stock told in the meantime', async () => {
    const { craftId, slug, sku, content } = await aPublishedCraft(house, group);
    await house.ask('catalogue.withdraw-craft', { by: staff, craftId });
    await tellStock(house, someStock(sku, { available: 6 }));

    const answer = await house.ask('catalogue.publish-craft', publishing(staff, group, content, craftId));

    expect(answer.version).toBe(3);
    expect(await show(house, slug)).toMatchObject({ available: 6 });
  });

  it('keeps its SKUs from others', async () => {
    const { craftId, sku } = await aPublishedCraft(house, group);
    await house.ask('catalogue.withdraw-craft', { by: staff, craftId });

    await expect(
      house.ask('catalogue.publish-craft', publishing(staff, group, aCraftContent({ sku }))),
    ).rejects.toMatchObject({ code: 'sku-taken' });
  });

  it('is not there for anybody else', async () => {
    const { craftId, slug } = await aPublishedCraft(house, group);

    for (const by of [aGroup(randomUUID()), somebody, aGuest]) {
      await expect(house.ask('catalogue.withdraw-craft', { by, craftId })).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(house.ask('catalogue.withdraw-craft', { by: staff, craftId: randomUUID() })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await show(house, slug)).toMatchObject({ slug });
  });
});
