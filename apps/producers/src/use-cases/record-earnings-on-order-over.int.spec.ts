import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fact } from '@rakkarya/contracts';
import { eventually, type House } from '@rakkarya/testing';
import { Earning } from '../domain/earning.js';
import { AnOrder, completed } from '../things/orders.js';
import { aGroup, delivered, startedProducers, type Group } from '../things/village.js';
import { RecordEarningsOnOrderOver } from './record-earnings-on-order-over.js';

describe('when an order is completed', () => {
  let house: House;
  let jimbe: Group;
  let batik: Group;
  beforeAll(async () => {
    house = await startedProducers();
    [jimbe, batik] = [await aGroup(house), await aGroup(house)];
  });
  afterAll(() => house.stop());

  it('every group has earned its part', async () => {
    const fact = completed([
      { producerId: jimbe.id, payeeId: randomUUID(), amount: 250_000 },
      { producerId: batik.id, payeeId: randomUUID(), amount: 9_007_199_254 },
    ]);
    const { orderId } = fact.data;

    await house.say(fact);

    const earnings = await eventually(async () => {
      const found = await house.db.manager.find(Earning, { where: { orderId }, order: { amount: 'ASC' } });
      expect(found).toHaveLength(2);
      return found;
    });
    expect(earnings).toMatchObject([
      { producerId: jimbe.id, amount: 250_000, orderNumber: fact.data.number },
      { producerId: batik.id, amount: 9_007_199_254, completedAt: new Date(fact.data.completedAt) },
    ]);
  });

  it('it is earned once, however often it is delivered', async () => {
    const fact = completed([{ producerId: jimbe.id, payeeId: randomUUID(), amount: 100_000 }]);
    const event = delivered(fact, 'producers_record-earnings');
    const record = house.get(RecordEarningsOnOrderOver);

    await Promise.all([record.handle(event), record.handle(event)]);
    await record.handle(delivered(fact, 'producers_record-earnings'));

    expect(await house.db.manager.countBy(Earning, { orderId: fact.data.orderId })).toBe(1);
  });

  it('what a group keeps for carrying what came back is earned with its end, once; nothing otherwise', async () => {
    const order = new AnOrder([{ sku: 'JIMBE-MINI', quantity: 1, producerId: jimbe.id }]);
    const { data } = order.ended('cancelled');
    const earnings = [{ producerId: jimbe.id, payeeId: randomUUID(), amount: 15_000 }];
    const event = delivered({ name: 'orders.order-ended', data: { ...data, earnings } }, 'producers_record-earnings');
    const record = house.get(RecordEarningsOnOrderOver);

    await record.handle(delivered({ name: 'orders.order-ended', data }, 'producers_record-earnings'));
    expect(await house.db.manager.countBy(Earning, { orderId: data.orderId })).toBe(0);
    for (let n = 0; n < 2; n++) await record.handle(event);

    expect(await house.db.manager.findBy(Earning, { orderId: data.orderId })).toMatchObject([
      { producerId: jimbe.id, amount: 15_000, completedAt: new Date(event.happenedAt) },
    ]);
  });

  it('cash that an order which ended did not await is earned when its payee has it, each group’s once', async () => {
    const order = new AnOrder([{ sku: 'JIMBE-MINI', quantity: 1, producerId: jimbe.id }]);
    const { orderId, number, version } = order.ended('unpaid').data;
    const payeeId = randomUUID();
    const drum = { producerId: jimbe.id, payeeId, amount: 85_000 };
    const cloth = { producerId: batik.id, payeeId, amount: 120_000 };
    const arrived = (...earnings: [typeof drum, ...(typeof drum)[]]): Fact<'orders.cash-arrived'> => ({
      name: 'orders.cash-arrived',
      data: { orderId, number, version, paymentId: randomUUID(), earnings },
    });
    const again = delivered(arrived(drum, cloth), 'producers_record-earnings');
    const record = house.get(RecordEarningsOnOrderOver);

    await house.say(arrived(drum));
    await eventually(async () => expect(await house.db.manager.countBy(Earning, { orderId })).toBe(1));
    await Promise.all([record.handle(again), record.handle(again)]);

    expect(await house.db.manager.find(Earning, { where: { orderId }, order: { amount: 'ASC' } })).toMatchObject([
      { producerId: jimbe.id, amount: 85_000, orderNumber: number },
      { producerId: batik.id, amount: 120_000, completedAt: new Date(again.happenedAt) },
    ]);
  });
});
