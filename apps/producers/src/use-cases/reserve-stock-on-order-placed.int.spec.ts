import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fact } from '@rakkarya/contracts';
import { eventually, type House } from '@rakkarya/testing';
import type { EntityManager } from 'typeorm';
import { lockStock } from '../database/lock-stock.js';
import { recordMovements } from '../database/record-movements.js';
import { AnOrder } from '../things/orders.js';
import { aGroup, aVariant, delivered, startedProducers, stockOf, type Group } from '../things/village.js';
import { ReleaseStockOnOrderEnded } from './release-stock-on-order-ended.js';
import { ReserveStockOnOrderPlaced } from './reserve-stock-on-order-placed.js';

describe('when an order is placed', () => {
  let house: House;
  let jimbe: Group;
  let batik: Group;
  const reserve = (fact: Fact<'orders.order-placed'>) =>
    house.get(ReserveStockOnOrderPlaced).handle([delivered(fact, 'producers_reserve-stock')]);

  beforeAll(async () => {
    house = await startedProducers();
    jimbe = await aGroup(house);
    batik = await aGroup(house);
  });
  afterAll(() => house.stop());

  const outcomesOf = async (orders: AnOrder[]) => {
    const ids = new Set<string>(orders.map(({ orderId }) => orderId));
    return (await house.announced()).filter(
      ({ name, data }) => name.startsWith('producers.stock-re') && 'orderId' in data && ids.has(data.orderId),
    );
  };
  const outcomeOf = (order: AnOrder) => outcomesOf([order]);
  const changesOf = async (sku: string) =>
    (await house.announced('producers.stock-changed'))
      .flatMap(({ data }) => data.stock)
      .filter((stock) => stock.sku === sku);

  it('its stock is held for as long as its way of paying needs', async () => {
    const sku = await aVariant(house, jimbe, { workshop: 3, showroom: 2 });
    const order = new AnOrder([{ sku, producerId: jimbe.id, quantity: 2 }]);

    await house.say(order.placed(60));

    const [{ data }] = await eventually(async () => {
      const outcome = await outcomeOf(order);
      expect(outcome).toMatchObject([{ name: 'producers.stock-reserved' }]);
      return outcome as [Fact<'producers.stock-reserved'>];
    });
    expect(Date.parse(data.until) - Date.now()).toBeGreaterThan(59 * 60_000);
    expect(Date.parse(data.until) - Date.now()).toBeLessThanOrEqual(60 * 60_000);
    expect(await stockOf(house, sku)).toMatchObject({ onHand: 5, reserved: 2 });
    expect((await changesOf(sku)).at(-1)).toMatchObject({ available: 3, showroom: 2 });
  });

  it('all groups hold their lines, or none does, and every short one is named', async () => {
    const enough = await aVariant(house, jimbe, { workshop: 5 });
    const few = await aVariant(house, batik, { showroom: 1 });
    const order = new AnOrder([
      { sku: enough, producerId: jimbe.id, quantity: 2 },
      { sku: few, producerId: batik.id, quantity: 2 },
      { sku: 'TIDAK-ADA', producerId: batik.id, quantity: 1 },
    ]);

    await reserve(order.placed());

    expect(await outcomeOf(order)).toEqual([
      {
        name: 'producers.stock-refused',
        data: {
          orderId: order.orderId,
          short: [
            { sku: few, left: 1 },
            { sku: 'TIDAK-ADA', left: 0 },
          ],
        },
      },
    ]);
    expect(await stockOf(house, enough)).toMatchObject({ reserved: 0 });
    expect(await changesOf(enough)).toHaveLength(1);
  });

  it("another group's stock is none of this group's", async () => {
    const sku = await aVariant(house, batik, { workshop: 5 });
    const order = new AnOrder([{ sku, producerId: jimbe.id, quantity: 1 }]);

    await reserve(order.placed());

    expect(await outcomeOf(order)).toMatchObject([{ data: { short: [{ sku, left: 0 }] } }]);
  });

  it('lines of the same SKU are held in sum', async () => {
    const sku = await aVariant(house, jimbe, { workshop: 3 });
    const line = { sku, producerId: jimbe.id, quantity: 2 };

    const order = new AnOrder([line, line]);
    await reserve(order.placed());

    expect(await outcomeOf(order)).toMatchObject([{ data: { short: [{ sku, left: 3 }] } }]);
  });

  it('is reserved once, however often it is delivered', async () => {
    const sku = await aVariant(house, jimbe, { workshop: 3 });
    const order = new AnOrder([{ sku, producerId: jimbe.id, quantity: 1 }]);
    const event = delivered(order.placed(), 'producers_reserve-stock');

    await Promise.all([1, 2, 3].map(() => house.get(ReserveStockOnOrderPlaced).handle([event])));
    await reserve(order.placed());

    expect(await stockOf(house, sku)).toMatchObject({ reserved: 1 });
    expect(await outcomeOf(order)).toHaveLength(1);
  });

  it('takes nothing when its end has overtaken it', async () => {
    const sku = await aVariant(house, jimbe, { workshop: 3 });
    const order = new AnOrder([{ sku, producerId: jimbe.id, quantity: 1 }]);

    await house.get(ReleaseStockOnOrderEnded).handle(delivered(order.ended(), 'producers_release-stock'));
    await reserve(order.placed());

    expect(await stockOf(house, sku)).toMatchObject({ reserved: 0 });
    expect(await outcomeOf(order)).toEqual([]);
  });

  it('of 60 buyers at once exactly seven get the last seven, and the others hear what is left', async () => {
    const sku = await aVariant(house, jimbe, { workshop: 4, showroom: 3 });
    const orders = Array.from({ length: 60 }, () => new AnOrder([{ sku, producerId: jimbe.id, quantity: 1 }]));

    await Promise.all(orders.map((order) => house.say(order.placed())));

    const outcomes = await eventually(async () => {
      const said = await outcomesOf(orders);
      expect(said).toHaveLength(60);
      return said;
    });
    const refused = outcomes.filter((fact) => fact.name === 'producers.stock-refused');
    expect(refused).toHaveLength(53);
    for (const { data } of refused) expect(data).toMatchObject({ short: [{ sku, left: 0 }] });
    expect(await stockOf(house, sku)).toMatchObject({ onHand: 7, reserved: 7, available: 0 });
    const told = (await changesOf(sku)).slice(2).map(({ version, available }) => [version, available]);
    expect(told.map(([version, available]) => version! + available!)).toEqual(told.map(() => 9));
    expect(told.at(-1)).toEqual([9, 0]);
  });

  it('several that come close together are served in turn, and each is answered by itself', async () => {
    const sku = await aVariant(house, jimbe, { workshop: 3 });
    const orders = [2, 2, 1].map((quantity) => new AnOrder([{ sku, producerId: jimbe.id, quantity }]));
    const events = orders.map((order, n) => ({
      ...delivered(order.placed(), 'producers_reserve-stock'),
      correlationId: `buyer-no-${n}`,
    }));

    await house.get(ReserveStockOnOrderPlaced).handle(events);

    expect(await Promise.all(orders.map(outcomeOf))).toMatchObject([
      [{ name: 'producers.stock-reserved' }],
      [{ name: 'producers.stock-refused', data: { short: [{ sku, left: 1 }] } }],
      [{ name: 'producers.stock-reserved' }],
    ]);
    expect(await stockOf(house, sku)).toMatchObject({ reserved: 3, available: 0 });
    expect((await changesOf(sku)).slice(1)).toEqual([{ sku, version: 3, available: 0, showroom: 0 }]);
    const caused = await house.db.query(
      `SELECT correlation_id AS id FROM outbox WHERE data ->> 'orderId' = ANY ($1) ORDER BY id`,
      [orders.map(({ orderId }) => orderId)],
    );
    expect(caused.map(({ id }: { id: string }) => id).sort()).toEqual(['buyer-no-0', 'buyer-no-1', 'buyer-no-2']);
  });

  it('those that come together are not told of less than there is because one of them is not new', async () => {
    const sku = await aVariant(house, jimbe, { workshop: 2 });
    const [known, fresh] = [1, 2].map(() => new AnOrder([{ sku, producerId: jimbe.id, quantity: 1 }]));
    await house.get(ReleaseStockOnOrderEnded).handle(delivered(known!.ended(), 'producers_release-stock'));

    const together = [known!, fresh!].map((order) => delivered(order.placed(), 'producers_reserve-stock'));
    await expect(house.get(ReserveStockOnOrderPlaced).handle(together)).rejects.toThrow('entered before');
    expect(await stockOf(house, sku)).toMatchObject({ reserved: 0 });

    await Promise.all([known!, known!, fresh!].map((order) => house.say(order.placed())));
    await eventually(async () => expect(await outcomeOf(fresh!)).toMatchObject([{ name: 'producers.stock-reserved' }]));
    expect(await outcomeOf(known!)).toEqual([]);
    expect(await stockOf(house, sku)).toMatchObject({ reserved: 1, available: 1 });
  });

  it('orders that cross wait for each other instead of blocking each other', async () => {
    const drum = { sku: await aVariant(house, jimbe, { workshop: 9 }), producerId: jimbe.id, quantity: 1 };
    const cloth = { sku: await aVariant(house, batik, { workshop: 9 }), producerId: batik.id, quantity: 1 };

    const reserving = await house.db.transaction(async (tx) => {
      await lockStock(tx, [drum]);
      const drumFirst = reserve(new AnOrder([drum, cloth]).placed());
      await eventually(async () => expect(await waitingForALock(tx)).toBe(1));
      const clothFirst = reserve(new AnOrder([cloth, drum]).placed());
      await eventually(async () => expect(await waitingForALock(tx)).toBe(2));
      return [drumFirst, clothFirst];
    });
    await Promise.all(reserving);

    expect(await stockOf(house, drum.sku)).toMatchObject({ reserved: 2 });
    expect(await stockOf(house, cloth.sku)).toMatchObject({ reserved: 2 });
  });

  it('pieces that come while an order waits for the row are there for it', async () => {
    const line = { sku: await aVariant(house, jimbe), producerId: jimbe.id, quantity: 3 };
    const order = new AnOrder([line]);
    const made = { sku: line.sku, place: 'workshop', quantity: 3, cause: 'made' } as const;

    const reserving = await house.db.transaction(async (tx) => {
      await lockStock(tx, [line]);
      const waiting = reserve(order.placed());
      await eventually(async () => expect(await waitingForALock(tx)).toBe(1));
      await recordMovements(tx, [made], { accountId: 'kelompok-contoh' });
      return [waiting];
    });
    await Promise.all(reserving);

    expect(await outcomeOf(order)).toMatchObject([{ name: 'producers.stock-reserved' }]);
    expect(await stockOf(house, line.sku)).toMatchObject({ onHand: 3, reserved: 3 });
  });

  it('what is told of a shelf is never older than the version it is told with', async () => {
    const sku = await aVariant(house, jimbe, { workshop: 60, showroom: 1 });
    const orders = Array.from({ length: 30 }, () => new AnOrder([{ sku, producerId: jimbe.id, quantity: 1 }]));
    const move = { by: jimbe.by, sku, place: 'showroom', quantity: 1, cause: 'made' } as const;

    await Promise.all(
      orders.flatMap((order) => [
        reserve(order.placed()),
        house.ask('producers.move-stock', { ...move, id: randomUUID() }),
      ]),
    );

    const told = (await changesOf(sku)).toSorted((one, other) => one.version - other.version);
    expect(told).toHaveLength(62);
    told.reduce((before, now) => {
      expect([before.showroom, before.showroom + 1]).toContain(now.showroom);
      return now;
    });
  });
});

async function waitingForALock(tx: EntityManager): Promise<number> {
  const [{ waiting }] = await tx.query(
    "SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return waiting;
}
