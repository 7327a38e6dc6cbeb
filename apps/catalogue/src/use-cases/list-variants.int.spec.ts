import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { database } from '../database/database.js';
import { aVariant } from '../things/crafts.js';
import { staff } from '../things/people.js';
import { aKnownGroup, aPublishedCraft, publishing, someStock, tellStock, type Group } from '../things/shelf.js';

let house: House;
let group: Group;
beforeAll(async () => {
  house = await startedService('catalogue', CatalogueModule, database);
  group = await aKnownGroup(house);
});
afterAll(() => house.stop());

describe('the variants of a cart', () => {
  it('are shown with what they cost and how many there are', async () => {
    const variant = aVariant({ title: { id: 'Besar', en: 'Large' }, price: 310_000, weight: 2400, leadDays: 3 });
    const { slug } = await aPublishedCraft(house, group, { title: 'Kendang', titleEn: 'Drum', variants: [variant] });
    await tellStock(house, someStock(variant.sku, { available: 7 }));

    const { items } = await house.ask('catalogue.list-variants', { skus: [variant.sku], language: 'en' });

    expect(items).toEqual([
      {
        sku: variant.sku,
        title: 'Large',
        craft: { slug, title: 'Drum', image: null },
        producer: { slug: group.slug, name: group.name },
        price: 310_000,
        weight: 2400,
        leadDays: 3,
        available: 7,
      },
    ]);
  });

  it('leave out what is unknown or no longer offered', async () => {
    const { craftId, sku, content } = await aPublishedCraft(house, group);
    const next = aVariant();
    await house.ask('catalogue.publish-craft', publishing(staff, group, { ...content, variants: [next] }, craftId));

    const { items } = await house.ask('catalogue.list-variants', { skus: [sku, next.sku, 'TAK-ADA'], language: 'id' });

    expect(items.map((item) => item.sku)).toEqual([next.sku]);
  });

  it('are none for an empty cart', async () => {
    expect(await house.ask('catalogue.list-variants', { skus: [], language: 'id' })).toEqual({ items: [] });
  });
});
