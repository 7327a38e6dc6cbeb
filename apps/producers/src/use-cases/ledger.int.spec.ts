import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrokenRule } from '@rakkarya/contracts';
import type { House } from '@rakkarya/testing';
import fc from 'fast-check';
import { EntityNotFoundError } from 'typeorm';
import { Reservation } from '../domain/reservation.js';
import { AnOrder, atTheCounter, toWlingi } from '../things/orders.js';
import { staff } from '../things/people.js';
import {
  aGroup,
  aVariant,
  delivered,
  movementsOf,
  parcelsOf,
  pay,
  promiseCash,
  reserve,
  startedProducers,
  stockOf,
  type Group,
} from '../things/village.js';
import { ReleaseStockOnOrderEnded } from './release-stock-on-order-ended.js';
import { StopParcelsOnCancellationRequested } from './stop-parcels-on-cancellation-requested.js';

const PLACES = ['workshop', 'showroom'] as const;

describe('the ledger', () => {
  let house: House;
  let groups: [Group, Group];
  beforeAll(async () => {
    house = await startedProducers();
    groups = [await aGroup(house), await aGroup(house)];
  });
  afterAll(() => house.stop());

  /** One step of a day in the village. What the house refuses is refused: the day goes on. */
  const day = async (steps: Step[]): Promise<{ skus: string[]; orders: AnOrder[] }> => {
    const skus = [await aVariant(house, groups[0]), await aVariant(house, groups[0]), await aVariant(house, groups[1])];
    const orders: AnOrder[] = [];
    const ofSku = (index: number): string => skus[index % skus.length] ?? '';
    const taken = (index: number): AnOrder | undefined => orders[index % Math.max(1, orders.length)];

    const act: Record<Step['does'], (step: Step) => Promise<unknown>> = {
      move: ({ which, place, pieces }) =>
        house.ask('producers.move-stock', {
          by: staff,
          id: randomUUID(),
          sku: ofSku(which),
          place,
          quantity: pieces,
          cause: 'counted',
        }),
      order: async ({ which, pieces, place }) => {
        const line = (index: number) => ({
          sku: ofSku(index),
          producerId: index % 3 === 2 ? groups[1].id : groups[0].id,
          quantity: Math.abs(pieces),
        });
        const order = new AnOrder([line(which), line(which + 1)], place === 'showroom' ? atTheCounter : toWlingi);
        orders.push(order);
        await reserve(house, order);
      },
      pay: ({ which }) => withOrder(taken(which), (order) => pay(house, order)),
      promise: ({ which }) => withOrder(taken(which), (order) => promiseCash(house, order)),
      end: ({ which }) =>
        withOrder(taken(which), (order) =>
          house.get(ReleaseStockOnOrderEnded).handle(delivered(order.ended(), 'producers_release-stock')),
        ),
      cancel: ({ which }) =>
        withOrder(taken(which), (order) =>
          house
            .get(StopParcelsOnCancellationRequested)
            .handle(delivered(order.cancellationRequested(), 'producers_stop-parcels')),
        ),
      'pack-parcel': (step) => onParcel(step, 'producers.pack-parcel'),
      'bring-in-parcel': (step) => onParcel(step, 'producers.bring-in-parcel'),
      'deliver-parcel': (step) => onParcel(step, 'producers.deliver-parcel'),
      'send-parcel': (step) => onParcel(step, 'producers.send-parcel'),
    };
    const onParcel = async ({ which }: Step, name: ParcelRequest): Promise<unknown> => {
      const order = taken(which);
      const [parcel] = order ? await parcelsOf(house, order) : [];
      if (!parcel) return null;
      const asked = { by: staff, parcelId: parcel.id };
      return name === 'producers.send-parcel'
        ? house.ask(name, { ...asked, courier: 'JNE', trackingNumber: 'JNE001' })
        : house.ask(name, asked);
    };

    const half = Math.ceil(steps.length / 2);
    for (const step of steps.slice(0, half)) await act[step.does](step).catch(onlyRefused);
    await Promise.all(steps.slice(half).map((step) => act[step.does](step).catch(onlyRefused)));
    return { skus, orders };
  };

  it('adds up after any day, at each place, and with what is reserved', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 40 }), async (steps) => {
        const { skus, orders } = await day(steps);

        const reservations = await house.db.manager.findBy(
          Reservation,
          orders.map(({ orderId }) => ({ orderId })),
        );
        const held = reservations.flatMap(({ lines }) => lines);
        for (const sku of skus) {
          const stock = await stockOf(house, sku);
          const ledger = await movementsOf(house, sku);
          for (const place of PLACES) {
            expect(sum(ledger.filter((movement) => movement.place === place))).toBe(stock[place]);
          }
          expect(sum(held.filter((line) => line.sku === sku))).toBe(stock.reserved);
          expect(await lastTold(house, sku)).toEqual(await asItIs(house, sku));
        }
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});

type ParcelRequest =
  'producers.pack-parcel' | 'producers.send-parcel' | 'producers.bring-in-parcel' | 'producers.deliver-parcel';
type Step = { does: (typeof DEEDS)[number]; which: number; place: (typeof PLACES)[number]; pieces: number };
const DEEDS = [
  'move',
  'move',
  'order',
  'order',
  'pay',
  'promise',
  'end',
  'cancel',
  'pack-parcel',
  'pack-parcel',
  'bring-in-parcel',
  'send-parcel',
  'deliver-parcel',
] as const;

const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom(...DEEDS),
  which: fc.nat({ max: 5 }),
  place: fc.constantFrom(...PLACES),
  pieces: fc.integer({ min: -4, max: 9 }).filter((pieces) => pieces !== 0),
});

const sum = (rows: { quantity: number }[]): number => rows.reduce((total, { quantity }) => total + quantity, 0);

const withOrder = (order: AnOrder | undefined, work: (order: AnOrder) => Promise<void>): Promise<void> =>
  order ? work(order) : Promise.resolve();

/** A refusal, and a payment that has overtaken its order: the broker tells it again. All else, a deadlock above all, fails the day. */
function onlyRefused(error: unknown): void {
  const refused = error instanceof BrokenRule && error.code !== 'unexpected';
  if (!refused && !(error instanceof EntityNotFoundError)) throw error;
}

async function lastTold(house: House, sku: string): Promise<unknown> {
  const told = (await house.announced('producers.stock-changed')).flatMap(({ data }) => data.stock);
  const latest = told
    .filter((stock) => stock.sku === sku)
    .toSorted((one, other) => one.version - other.version)
    .at(-1);
  return latest ?? { sku, version: 0, available: 0, showroom: 0 };
}

async function asItIs(house: House, sku: string): Promise<unknown> {
  const { version, available, showroom } = await stockOf(house, sku);
  return { sku, version, available, showroom };
}
