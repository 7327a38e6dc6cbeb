import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { database } from '../database/database.js';
import { aGroup, somebody, staff } from '../things/people.js';
import { aKnownGroup, aPublishedCraft } from '../things/shelf.js';
import { aCompletedOrder, aReviewOf } from '../things/voices.js';
import { SweepPictures } from './sweep-pictures.js';

let house: House;
beforeAll(async () => {
  house = await startedService('catalogue', CatalogueModule, database);
});
afterAll(() => house.stop());

const shape = { width: 1200, height: 1200 };
const bytes = (): string => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(500)]).toString('base64');
const stored = async (again = bytes()): Promise<string> =>
  (await house.ask('catalogue.store-picture', { by: staff, mediaType: 'image/jpeg', ...shape, bytes: again })).id;
const swept = (): Promise<void> => house.get(SweepPictures).handle();
const pass = (days: number) =>
  house.db.query(`UPDATE picture SET unused_since = unused_since - make_interval(days => $1)`, [days]);
const isThere = async (id: string): Promise<boolean> =>
  (await house.db.query('SELECT FROM picture WHERE id = $1', [id])).length > 0;

describe('a picture', () => {
  it('goes when nobody has shown it for a week', async () => {
    const id = await stored();
    await swept();
    await pass(6);
    await swept();
    expect(await isThere(id)).toBe(true);

    await pass(1);
    await swept();

    expect(await isThere(id)).toBe(false);
  });

  it('stays while a craft shows it, and for a week after', async () => {
    const id = await stored();
    const group = await aKnownGroup(house);
    const { craftId, content } = await aPublishedCraft(house, group, { pictures: [id] });
    await pass(99);
    await swept();
    await pass(99);
    await swept();
    expect(await isThere(id)).toBe(true);

    const by = aGroup(group.producerId);
    const craft = { ...content, pictures: [] };
    await house.ask('catalogue.publish-craft', { by, craftId, producerId: group.producerId, craft });
    await swept();
    await pass(6);
    await swept();
    expect(await isThere(id)).toBe(true);
    await pass(1);
    await swept();
    expect(await isThere(id)).toBe(false);
  });

  it('stays while a review shows it', async () => {
    const { sku } = await aPublishedCraft(house, await aKnownGroup(house));
    const order = await aCompletedOrder(house, sku);
    await house.ask('catalogue.write-review', aReviewOf(order, sku));
    await house.ask('catalogue.attach-review-picture', { by: somebody, order, sku, ...shape, bytes: bytes() });
    const [{ id }] = await house.db.query('SELECT pictures ->> 0 AS id FROM review WHERE order_number = $1', [order]);

    await pass(99);
    await swept();

    expect(await isThere(id)).toBe(true);
  });

  it('is as good as new when it is sent again', async () => {
    const again = bytes();
    const id = await stored(again);
    await pass(99);
    await stored(again);

    await swept();

    expect(await isThere(id)).toBe(true);
  });
});
