import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { database } from '../database/database.js';
import { aKnownGroup, aPublishedCraft, show } from '../things/shelf.js';
import { anOrderNumber, aReviewOf, orderCompleted } from '../things/voices.js';
import { AllowReviewsOnOrderCompleted } from './allow-reviews-on-order-completed.js';

let house: House;
beforeAll(async () => {
  house = await startedService('catalogue', CatalogueModule, database);
});
afterAll(() => house.stop());

const tell = (event: ReturnType<typeof orderCompleted>) => house.get(AllowReviewsOnOrderCompleted).handle(event);

describe('when an order is completed', () => {
  it('counts what was sold, and lets its buyer review each line, told twice as well as once', async () => {
    const { slug, sku } = await aPublishedCraft(house, await aKnownGroup(house));
    const event = orderCompleted(anOrderNumber(), [
      { sku, quantity: 2 },
      { sku, quantity: 1 },
    ]);

    await Promise.all([tell(event), tell(event)]);
    await tell({ ...event, id: orderCompleted('').id });

    expect((await show(house, slug)).sold).toBe(3);
    expect(
      await house.ask('catalogue.list-reviewable', {
        by: aReviewOf('', sku).by,
        order: event.data.number,
        language: 'id',
      }),
    ).toMatchObject({ items: [{ sku, review: null, craft: { slug } }] });
  });

  it('allows none by a fact from before reviews, which tells no lines', async () => {
    const { sku } = await aPublishedCraft(house, await aKnownGroup(house));
    const event = orderCompleted(anOrderNumber());

    await tell(event);

    await expect(house.ask('catalogue.write-review', aReviewOf(event.data.number, sku))).rejects.toMatchObject({
      code: 'review-not-bought',
    });
  });
});
