import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Event } from '@rakkarya/contracts';
import { startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { database } from '../database/database.js';
import { aKnownGroup, aPublishedCraft } from '../things/shelf.js';
import { aCompletedOrder, aReviewOf } from '../things/voices.js';
import { ForgetAuthorOnBuyerForgotten } from './forget-author-on-buyer-forgotten.js';

let house: House;
beforeAll(async () => {
  house = await startedService('catalogue', CatalogueModule, database);
});
afterAll(() => house.stop());

describe('a buyer who is forgotten', () => {
  it('leaves what was said and takes their name with them, told twice as well as once', async () => {
    const { slug, sku } = await aPublishedCraft(house, await aKnownGroup(house));
    const [mine, others] = [await aCompletedOrder(house, sku), await aCompletedOrder(house, sku)];
    for (const order of [mine, others]) await house.ask('catalogue.write-review', aReviewOf(order, sku));
    const by = { role: 'buyer', accountId: randomUUID() } as const;
    const question = { name: 'Ani Suryani', words: 'Apakah bisa dikirim besok?', phone: '+6281200000099' };
    await house.ask('catalogue.ask-question', { by, slug, question });
    for (const who of [by, { role: 'guest' } as const])
      await house.ask('catalogue.wait-for-stock', {
        ...{ by: who, slug, language: 'id' },
        wait: { by: 'phone', sku, phone: who === by ? '+6281200000099' : '+6281200000098' },
      });
    await house.db.query(
      `INSERT INTO outbox (id, name, data, correlation_id) SELECT gen_random_uuid(), 'catalogue.wait-ended', data, 'spec' FROM json_array_elements($1) AS data`,
      [
        JSON.stringify(
          [by.accountId, 'another'].map((accountId) => ({
            waitId: randomUUID(),
            contact: { phone: '+6281200000099', email: null, language: 'id', accountId },
          })),
        ),
      ],
    );
    const exported = await house.ask('catalogue.export-person', { by, orders: [mine] });
    expect(exported).toMatchObject({ reviews: [{ number: mine, sku }], questions: [{ name: 'Ani Suryani' }] });

    const event: Event<'orders.buyer-forgotten'> = {
      ...{ name: 'orders.buyer-forgotten', reader: 'catalogue_forget-author', id: randomUUID() },
      happenedAt: new Date().toISOString(),
      data: { accountId: by.accountId, orderIds: [], numbers: [mine] },
    };
    const handler = house.get(ForgetAuthorOnBuyerForgotten);
    await Promise.all([handler.handle(event), handler.handle(event)]);

    const authors = await house.db.query('SELECT order_number, author, words FROM review ORDER BY no');
    expect(authors).toMatchObject([
      { order_number: mine, author: '–', words: expect.stringContaining('Halus') },
      { order_number: others, author: 'Ani S.' },
    ]);
    expect((await house.ask('catalogue.export-person', { by, orders: [] })).questions).toEqual([]);
    expect(await house.db.query('SELECT name, phone FROM question')).toEqual([{ name: '–', phone: null }]);
    expect(await house.db.query('SELECT phone FROM wait')).toEqual([{ phone: '+6281200000098' }]);
    const told = await house.db.query(
      `SELECT data -> 'contact' AS contact FROM outbox WHERE name = 'catalogue.wait-ended' ORDER BY data #>> '{contact,accountId}'`,
    );
    expect(told).toEqual([
      { contact: { phone: '+6281200000099', email: null, language: 'id', accountId: 'another' } },
      { contact: { phone: null, email: null, language: 'id', accountId: null } },
    ]);
    expect(await house.announced('catalogue.craft-discussed')).toHaveLength(1);
  });
});
