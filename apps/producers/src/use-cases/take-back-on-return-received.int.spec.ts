import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fact } from '@rakkarya/contracts';
import type { House } from '@rakkarya/testing';
import { AnOrder } from '../things/orders.js';
import { aGroup, aVariant, delivered, movementsOf, startedProducers, stockOf } from '../things/village.js';
import { TakeBackOnReturnReceived } from './take-back-on-return-received.js';

describe('what a buyer sends back', () => {
  let house: House;
  beforeAll(async () => {
    house = await startedProducers();
  });
  afterAll(() => house.stop());

  it('stands in stock again, with its cause, once', async () => {
    const group = await aGroup(house);
    const sku = await aVariant(house, group, { workshop: 1 });
    const { orderId, number } = new AnOrder([{ sku, producerId: group.id, quantity: 2 }]);
    const fact: Fact<'orders.return-received'> = {
      name: 'orders.return-received',
      data: {
        ...{
          orderId,
          number,
          version: 9,
          returnId: randomUUID(),
          producerId: group.id,
          place: 'showroom',
          by: 'petugas',
        },
        lines: [{ sku, quantity: 2 }],
      },
    };
    const event = delivered(fact, 'producers_take-back');
    for (let n = 0; n < 2; n++) await house.get(TakeBackOnReturnReceived).handle(event);

    expect(await stockOf(house, sku)).toMatchObject({ workshop: 1, showroom: 2 });
    expect((await movementsOf(house, sku)).at(-1)).toMatchObject({
      cause: 'returned',
      quantity: 2,
      orderNumber: number,
    });
  });
});
