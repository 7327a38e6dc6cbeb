import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Asked } from '@rakkarya/contracts';
import type { House } from '@rakkarya/testing';
import { AnOrder } from '../things/orders.js';
import { aBuyer, aGuest, anotherGroup, staff } from '../things/people.js';
import { aGroup, aVariant, movementsOf, reserve, startedProducers, stockOf, type Group } from '../things/village.js';

describe('moving stock', () => {
  let house: House;
  let group: Group;
  beforeAll(async () => {
    house = await startedProducers();
    group = await aGroup(house);
  });
  afterAll(() => house.stop());

  type Move = Asked<'producers.move-stock'>;
  const made = (sku: string, change: Partial<Move> = {}): Move => ({
    by: group.by,
    id: randomUUID(),
    sku,
    place: 'workshop',
    quantity: 4,
    cause: 'made',
    ...change,
  });
  const move = (request: Move) => house.ask('producers.move-stock', request);

  it('writes one row of the ledger, changes the sums, and says so', async () => {
    const sku = await aVariant(house, group, { showroom: 1 });
    const request = made(sku);

    const answer = await move(request);

    expect(answer).toEqual({
      sku,
      title: 'Kendang jimbe',
      producer: { id: group.id, name: group.name },
      onHand: 5,
      reserved: 0,
      available: 5,
      places: { workshop: 4, showroom: 1 },
      image: null,
    });
    expect((await movementsOf(house, sku)).at(-1)).toMatchObject({
      id: request.id,
      place: 'workshop',
      quantity: 4,
      cause: 'made',
      accountId: group.by.role === 'producer' ? group.by.accountId : '',
    });
    expect((await house.announced('producers.stock-changed')).at(-1)).toEqual({
      name: 'producers.stock-changed',
      data: { stock: [{ sku, version: 2, available: 5, showroom: 1 }] },
    });
  });

  it('moves once when a phone says it again, even at the same moment', async () => {
    const sku = await aVariant(house, group);
    const request = made(sku);

    const answers = await Promise.all([move(request), move(request), move(request)]);

    expect(answers.map(({ onHand }) => onHand)).toEqual([4, 4, 4]);
    expect(await movementsOf(house, sku)).toHaveLength(1);
  });

  it('refuses another movement under the same id', async () => {
    const sku = await aVariant(house, group);
    const request = made(sku);
    await move(request);

    for (const change of [{ quantity: 5 }, { place: 'showroom' }, { cause: 'counted' }] as const) {
      await expect(move({ ...request, ...change })).rejects.toMatchObject({
        code: 'ill-formed',
        details: { issues: [{ field: 'id' }] },
      });
    }
    expect(await stockOf(house, sku)).toMatchObject({ onHand: 4 });
  });

  it('takes no more than stands there', async () => {
    const sku = await aVariant(house, group, { workshop: 5, showroom: 2 });

    const taking = move(made(sku, { place: 'showroom', quantity: -3, cause: 'lost' }));

    await expect(taking).rejects.toMatchObject({ code: 'stock-short', details: { sku, left: 2 } });
    expect(await stockOf(house, sku)).toMatchObject({ onHand: 7 });
  });

  it('takes nothing that is promised to a buyer', async () => {
    const sku = await aVariant(house, group, { workshop: 5 });
    await reserve(house, new AnOrder([{ sku, producerId: group.id, quantity: 4 }]));

    const taking = move(made(sku, { quantity: -2, cause: 'sold' }));

    await expect(taking).rejects.toMatchObject({ code: 'stock-short', details: { sku, left: 1 } });
  });

  it('never goes below zero when many take at once', async () => {
    const sku = await aVariant(house, group, { workshop: 5 });

    const takings = await Promise.allSettled(
      Array.from({ length: 8 }, () => move(made(sku, { quantity: -1, cause: 'sold' }))),
    );

    expect(takings.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    expect(await stockOf(house, sku)).toMatchObject({ onHand: 0 });
  });

  it("is staff's, too", async () => {
    const sku = await aVariant(house, group);

    expect(await move(made(sku, { by: staff, cause: 'counted' }))).toMatchObject({ onHand: 4 });
  });

  it.each([anotherGroup, aBuyer, aGuest])(
    "of somebody else's stock is not possible for a $role: it is not there",
    async (by) => {
      const sku = await aVariant(house, group);

      await expect(move(made(sku, { by }))).rejects.toMatchObject({ code: 'not-found' });
      expect(await movementsOf(house, sku)).toEqual([]);
    },
  );

  it('of a SKU nobody knows is not possible', async () => {
    await expect(move(made('TIDAK-ADA', { by: staff }))).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each([0, 1.5])('refuses %s pieces', async (quantity) => {
    const refused = { code: 'ill-formed', details: { issues: [{ field: 'quantity' }] } };

    await expect(move(made('KDG-1', { quantity }))).rejects.toMatchObject(refused);
  });
});

describe('the ledger', () => {
  let house: House;
  let sku: string;
  beforeAll(async () => {
    house = await startedProducers();
    sku = await aVariant(house, await aGroup(house), { workshop: 3 });
  });
  afterAll(() => house.stop());

  it.each(['UPDATE stock_movements SET quantity = 4', 'DELETE FROM stock_movements', 'TRUNCATE stock_movements'])(
    'refuses to be rewritten: %s',
    async (rewriting) => {
      await expect(house.db.query(rewriting)).rejects.toThrow('append-only');
      expect(await movementsOf(house, sku)).toMatchObject([{ quantity: 3 }]);
    },
  );

  it.each(['workshop = -1', 'showroom = -1', 'reserved = -1', 'reserved = 4'])(
    'is guarded by the database: %s',
    async (nonsense) => {
      await expect(house.db.query(`UPDATE stock SET ${nonsense}`)).rejects.toMatchObject({ code: '23514' });
    },
  );
});
