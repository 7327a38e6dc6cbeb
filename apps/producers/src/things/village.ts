import { randomUUID } from 'node:crypto';
import { eventually, startedService, type House } from '@rakkarya/testing';
import { expect } from '@jest/globals';
import type { Event, Fact, Reader, Request } from '@rakkarya/contracts';
import { database } from '../database/database.js';
import { stockMovementSchema } from '../database/stock-movement.schema.js';
import { Parcel } from '../domain/parcel.js';
import { Stock } from '../domain/stock.js';
import { ProducersModule } from '../producers.module.js';
import { OpenParcelsOnCashPromised } from '../use-cases/open-parcels-on-cash-promised.js';
import { OpenParcelsOnOrderPaid } from '../use-cases/open-parcels-on-order-paid.js';
import { ReserveStockOnOrderPlaced } from '../use-cases/reserve-stock-on-order-placed.js';
import { atTheCounter, AnOrder } from './orders.js';
import { staff, theGroup } from './people.js';

export type Draft = Request<'producers.register-producer'>['producer'];

export const startedProducers = (): Promise<House> => startedService('producers', ProducersModule, database);

/** The same event as often as one likes: handed to a reader's method as the broker would. */
export const delivered = <F extends Fact>(fact: F, reader: Reader) =>
  ({ ...fact, reader, id: randomUUID(), happenedAt: new Date().toISOString() }) as Event & F;

const word = (): string => randomUUID().slice(0, 8);

export const aPayee = () => ({
  name: 'Kas Kelompok Contoh',
  account: { bank: 'BRI', number: '0011223344', holder: 'Kelompok Contoh' },
});

export async function aRegisteredPayee(house: House): Promise<string> {
  const { payeeId } = await house.ask('producers.register-payee', {
    by: staff,
    payeeId: randomUUID(),
    payee: aPayee(),
  });
  return payeeId;
}

export const aDraft = (payeeId: string, change: Partial<Draft> = {}): Draft => ({
  slug: `kelompok-${word()}`,
  name: 'Kelompok Jimbe Contoh',
  mark: 'JMB',
  village: '35.05.01.2005',
  about: { id: 'Membuat kendang jimbe.', en: 'Makes djembe drums.' },
  sample: true,
  payeeId,
  ...change,
});

/** A registered group: its id, its slug, and itself as a caller. */
export async function aGroup(house: House, change: Partial<Draft> = {}) {
  const id = randomUUID();
  const producer = aDraft(await aRegisteredPayee(house), change);
  await house.ask('producers.register-producer', { by: staff, producerId: id, producer });
  return { id, slug: producer.slug, name: producer.name, by: theGroup(id) };
}
export type Group = Awaited<ReturnType<typeof aGroup>>;

export const aCraft = (
  producerId: string,
  skus: string[],
  change: Partial<Fact<'catalogue.craft-published'>['data']> = {},
) => {
  const [first, ...rest] = skus.map((sku) => ({
    sku,
    title: { id: `Ukuran ${sku}` },
    price: 50_000,
    weight: 400,
    leadDays: 0,
  }));
  if (!first) throw new Error('a craft has variants');
  const data = {
    craftId: randomUUID(),
    version: 1,
    slug: `karya-${word()}`,
    title: { id: 'Kendang jimbe' },
    kind: 'alat-musik',
    producerId,
    picture: null,
    variants: [first, ...rest] as [typeof first, ...(typeof first)[]],
    ...change,
  };
  return { name: 'catalogue.craft-published', data } as const satisfies Fact;
};

/** A variant nobody else has, with this many pieces at each place. */
export async function aVariant(house: House, group: Group, { workshop = 0, showroom = 0 } = {}): Promise<string> {
  const sku = `KDG-${word().toUpperCase()}`;
  await house.say(aCraft(group.id, [sku]));
  await eventually(async () => expect(await house.db.manager.existsBy(Stock, { sku })).toBe(true));
  for (const [place, quantity] of [
    ['workshop', workshop],
    ['showroom', showroom],
  ] as const) {
    if (quantity > 0)
      await house.ask('producers.move-stock', {
        by: group.by,
        id: randomUUID(),
        sku,
        place,
        quantity,
        cause: 'opening',
      });
  }
  return sku;
}

export const stockOf = (house: House, sku: string): Promise<Stock> => house.db.manager.findOneByOrFail(Stock, { sku });

export const parcelsOf = (house: House, { orderId }: AnOrder): Promise<Parcel[]> =>
  house.db.manager.find(Parcel, { where: { orderId }, order: { producerId: 'ASC' } });

export async function parcelOf(house: House, order: AnOrder): Promise<Parcel> {
  return house.db.manager.findOneByOrFail(Parcel, { orderId: order.orderId });
}

export const reserve = (house: House, order: AnOrder): Promise<void> =>
  house.get(ReserveStockOnOrderPlaced).handle([delivered(order.placed(), 'producers_reserve-stock')]);

export const pay = (house: House, order: AnOrder): Promise<void> =>
  house.get(OpenParcelsOnOrderPaid).handle(delivered(order.paid(), 'producers_open-parcels'));

export const promiseCash = (house: House, order: AnOrder): Promise<void> =>
  house.get(OpenParcelsOnCashPromised).handle(delivered(order.cashPromised(), 'producers_open-parcels-for-cash'));

type Pieces = { workshop?: number; showroom?: number };

/** A paid order of this many pieces for the courier, and the variant they are of. */
export async function aParcelToSend(house: House, group: Group, quantity = 2, pieces: Pieces = { workshop: 5 }) {
  const sku = await aVariant(house, group, pieces);
  const order = new AnOrder([{ sku, producerId: group.id, quantity }]);
  await reserve(house, order);
  await pay(house, order);
  return { sku, order, parcelId: (await parcelOf(house, order)).id };
}

/** An order of this many pieces to be collected, with cash promised, and the variant they are of. */
export async function aParcelToCollect(house: House, group: Group, quantity = 2, pieces: Pieces = { workshop: 5 }) {
  const sku = await aVariant(house, group, pieces);
  const order = new AnOrder([{ sku, producerId: group.id, quantity }], atTheCounter);
  await reserve(house, order);
  await promiseCash(house, order);
  return { sku, order, parcelId: (await parcelOf(house, order)).id };
}

/** What the app has said about one order or its parcels, in its order. */
export const saidOf = async (house: House, { orderId }: AnOrder): Promise<Fact[]> =>
  (await house.announced()).filter(({ data }) => 'orderId' in data && data.orderId === orderId);

export const movementsOf = (house: House, sku: string) =>
  house.db.manager.find(stockMovementSchema, { where: { sku }, order: { seq: 'ASC' } });

/** A static code, with a right CRC. */
export const theirQris =
  '00020101021126570011ID.DANA.WWW011893600915302259148102090225914810303UMI51440014ID.CO.QRIS.WWW0215ID10200176114730303UMI5204581253033605802ID5922Warung Sayur Bu Sugeng6010Kab. Demak610559567630458C7';
