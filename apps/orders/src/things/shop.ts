import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { Asked, Caller, OrderView } from '@rakkarya/contracts';
import { Newsroom } from '@rakkarya/messaging';
import { startedService, type House, type StartedServiceOptions } from '@rakkarya/testing';
import { database } from '../database/database.js';
import type { OrderDraft } from '../domain/words.js';
import { OrdersModule } from '../orders.module.js';
import { AskForPaymentOnStockReserved } from '../use-cases/ask-for-payment-on-stock-reserved.js';
import { FollowParcelOnParcelMoved } from '../use-cases/follow-parcel-on-parcel-moved.js';
import { heard } from './events.js';
import { aDraft, guest, staff } from './orders.js';
import { aParcelFact } from './parcels.js';
import { aFilledShelf } from './shelf.js';

export async function anOpenShop(more?: StartedServiceOptions): Promise<House> {
  const house = await startedService('orders', OrdersModule, database, more);
  await aFilledShelf(house);
  return house;
}

export type Placing = Asked<'orders.place-order'>;

export const aPlacing = (change: Partial<OrderDraft> = {}, by: Caller = guest): Placing => ({
  by,
  idempotencyKey: randomUUID(),
  language: 'id',
  order: aDraft(change),
});

export interface Placed {
  order: OrderView;
  key: string;
}

export const placed = (house: House, change?: Partial<OrderDraft>, by?: Caller): Promise<Placed> =>
  house.ask('orders.place-order', aPlacing(change, by));

export const shown = (house: House, { order: { number } }: Pick<Placed, 'order'>): Promise<OrderView> =>
  house.ask('orders.show-order', { by: staff, number });

/** Everything that whoever waits for an order's outcome is told from now on. */
export function decisions(house: House): OrderView[] {
  const told: OrderView[] = [];
  jest.spyOn(house.get(Newsroom), 'tell').mockImplementation((_, order) => void told.push(order));
  return told;
}

export async function reserved(house: House, change?: Partial<OrderDraft>, by?: Caller): Promise<Placed> {
  const { order, key } = await placed(house, change, by);
  await reserve(house, order.id);
  return { key, order: await shown(house, { order }) };
}

export const reserve = (house: House, orderId: string): Promise<void> =>
  house.get(AskForPaymentOnStockReserved).handle([heard('orders_ask-for-payment', stockReserved(orderId))]);

export const stockReserved = (orderId: string, until = new Date(Date.now() + 3_600_000)) =>
  ({ name: 'producers.stock-reserved', data: { orderId, until: until.toISOString() } }) as const;

export async function paid(house: House, change?: Partial<OrderDraft>, by?: Caller): Promise<Placed> {
  const { order, key } = await reserved(house, change, by);
  for (const { id: paymentId, amount } of order.payments)
    await house.ask('orders.confirm-payment', { by: staff, paymentId, amount });
  return { key, order: await shown(house, { order }) };
}

type Moved = 'opened' | 'accepted' | 'packed' | 'sent' | 'ready' | 'delivered' | 'stopped';

/** A parcel comes as far as this. */
export function moved(
  house: House,
  orderId: string,
  to: Moved,
  fact: Partial<Parameters<typeof aParcelFact>[2]> & { version: number },
): Promise<void> {
  const data = aParcelFact(orderId, fact.version, fact);
  return house
    .get(FollowParcelOnParcelMoved)
    .handle(heard('orders_follow-parcel', { name: `producers.parcel-${to}`, data }));
}

/** The deadline has passed. */
export const letDeadlinePass = (house: House, orderId: string): Promise<unknown> =>
  house.db.query(`UPDATE orders SET due = now() - interval '1 second' WHERE id = $1 AND due IS NOT NULL`, [orderId]);

/** The names of the facts about one order, in their order; those of one transaction in any. */
export async function announcedOf(house: House, orderId: string): Promise<string[]> {
  const facts = await house.announced();
  return facts.filter(({ data }) => 'orderId' in data && data.orderId === orderId).map(({ name }) => name);
}
