import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fact } from '@rakkarya/contracts';
import type { House } from '@rakkarya/testing';
import { AnOrder, completed } from '../things/orders.js';
import { aGroup, aVariant, delivered, movementsOf, startedProducers, stockOf } from '../things/village.js';
import { RecordEarningsOnOrderOver } from './record-earnings-on-order-over.js';
import { TakeBackOnReturnReceived } from './take-back-on-return-received.js';

describe('what a buyer sends back', () => {
  let house: House;
  beforeAll(async () => {
    house = await startedProducers();
  });
  afterAll(() => house.stop());

  it('takes what it was sold for from what the group has earned, once, whichever is heard of first', async () => {
    const group = await aGroup(house);
    const earn = completed([{ producerId: group.id, payeeId: randomUUID(), amount: 250_000 }]);
    const { orderId, number } = earn.data;
    const back: Fact<'orders.return-received'> = {
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
        ...{ lines: [{ sku: 'TIDAK-ADA-LAGI', quantity: 1 }], amount: 85_000 },
      },
    };
    const statement = () => house.ask('producers.show-statement', { by: group.by, producerId: group.id });
    for (let n = 0; n < 2; n++)
      await house.get(TakeBackOnReturnReceived).handle(delivered(back, 'producers_take-back'));
    expect(await statement()).toEqual({ earned: 0, items: [] });

    await house.get(RecordEarningsOnOrderOver).handle(delivered(earn, 'producers_record-earnings'));

    expect(await statement()).toMatchObject({ earned: 165_000, items: [{ orderNumber: number, amount: 165_000 }] });
  });

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
