import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type House } from '@rakkarya/testing';
import { Earning } from '../domain/earning.js';
import { completed } from '../things/orders.js';
import { aGroup, delivered, startedProducers, type Group } from '../things/village.js';
import { RecordEarningsOnOrderCompleted } from './record-earnings-on-order-completed.js';

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
    const record = house.get(RecordEarningsOnOrderCompleted);

    await Promise.all([record.handle(event), record.handle(event)]);
    await record.handle(delivered(fact, 'producers_record-earnings'));

    expect(await house.db.manager.countBy(Earning, { orderId: fact.data.orderId })).toBe(1);
  });
});
