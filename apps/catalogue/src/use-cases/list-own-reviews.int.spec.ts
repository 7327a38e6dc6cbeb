import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { database } from '../database/database.js';
import { somebody } from '../things/people.js';
import { aKnownGroup, aPublishedCraft } from '../things/shelf.js';
import { aCompletedOrder, anOrderNumber, aReviewOf } from '../things/voices.js';

describe('what one may review', () => {
  let house: House;
  beforeAll(async () => void (house = await startedService('catalogue', CatalogueModule, database)));
  afterAll(() => house.stop());

  it('is what the named orders brought, in their order, each with the review it has, and nothing of others', async () => {
    const group = await aKnownGroup(house);
    const [bowl, drum] = [await aPublishedCraft(house, group), await aPublishedCraft(house, group)];
    const [older, newer] = [await aCompletedOrder(house, bowl.sku), await aCompletedOrder(house, drum.sku)];
    const others = await aCompletedOrder(house, bowl.sku);
    for (const order of [older, others]) await house.ask('catalogue.write-review', aReviewOf(order, bowl.sku));

    const orders = [newer, anOrderNumber(), older];
    const { items } = await house.ask('catalogue.list-own-reviews', { by: somebody, orders, language: 'id' });

    expect(items).toMatchObject([
      { order: newer, sku: drum.sku, craft: { slug: drum.slug }, review: null },
      { order: older, sku: bowl.sku, review: { stars: 5, status: 'pending', reason: null } },
    ]);
  });
});
