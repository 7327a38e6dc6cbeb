import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { completed } from '../things/orders.js';
import { aBuyer, aGuest, anotherGroup, staff } from '../things/people.js';
import { aGroup, delivered, startedProducers, type Group } from '../things/village.js';
import { RecordEarningsOnOrderOver } from './record-earnings-on-order-over.js';

describe("a group's statement", () => {
  let house: House;
  let group: Group;
  beforeAll(async () => {
    house = await startedProducers();
    group = await aGroup(house);
  });
  afterAll(() => house.stop());

  const show = (by: typeof staff, producerId = group.id) => house.ask('producers.show-statement', { by, producerId });
  const earn = async (amount: number, completedAt: string) => {
    const fact = completed([{ producerId: group.id, payeeId: randomUUID(), amount }], completedAt);
    await house.get(RecordEarningsOnOrderOver).handle(delivered(fact, 'producers_record-earnings'));
    return fact.data.number;
  };

  it('is empty before anything is earned', async () => {
    expect(await show(group.by)).toEqual({ earned: 0, items: [] });
  });

  it('is what was earned with which order, youngest first, and the sum of it', async () => {
    const first = await earn(250_000, '2026-11-20T10:00:00.000Z');
    const second = await earn(3_000_000_000, '2026-11-21T10:00:00.000Z');

    const statement = {
      earned: 3_000_250_000,
      items: [
        { orderNumber: second, at: '2026-11-21T10:00:00.000Z', amount: 3_000_000_000 },
        { orderNumber: first, at: '2026-11-20T10:00:00.000Z', amount: 250_000 },
      ],
    };
    expect(await show(group.by)).toEqual(statement);
    expect(await show(staff)).toEqual(statement);
  });

  it.each([anotherGroup, aBuyer, aGuest])('is not there for a $role it is not of', async (by) => {
    await expect(show(by)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is not there for a group nobody has registered', async () => {
    await expect(show(staff, randomUUID())).rejects.toMatchObject({ code: 'not-found' });
  });
});
