import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { News } from '@rakkarya/contracts';
import { eventually, takePlace, type Place } from '@rakkarya/testing';
import { Broker } from '../broker/broker.js';
import { Newsroom } from './newsroom.js';

type Decided = News<'orders.order-decided'>;

const anOrder = (number: string): Decided => ({
  ...{ id: crypto.randomUUID(), number, version: 2, status: 'reserved', ended: null, cancellable: true },
  ...{ placedAt: '2026-11-22T03:00:00.000Z', language: 'id', payBy: 'transfer', delivery: { way: 'pickup' } },
  ...{ buyer: { name: 'Ani', phone: '+6281234567890', email: null }, giftNote: null, consent: null },
  ...{ subtotal: 0, discount: 0, deliveryFee: 0, uniqueAmounts: 0, total: 0 },
  ...{ lines: [], deliveries: [], vouchers: [], payments: [], parcels: [], refunds: [], returns: [] },
  ...{ returnable: [], timeline: [] },
});

describe('news', () => {
  let place: Place;
  let broker: Broker;
  let newsroom: Newsroom;
  const heard: Decided[] = [];

  beforeAll(async () => {
    Logger.overrideLogger(false);
    place = await takePlace({});
    broker = new Broker({ app: 'orders', natsUrl: place.brokerUrl('spec') });
    newsroom = new Newsroom(broker);
    newsroom.hear('orders.order-decided', (order) => void heard.push(order));
    await (await broker.connected).flush();
  });

  afterAll(async () => {
    await broker.stop();
    await place.leave();
  });

  it('are heard as they were told, and what is not as agreed is not', async () => {
    const [one, other] = [anOrder('RK-ABCDEF'), anOrder('RK-BCDEFG')];

    newsroom.tell('orders.order-decided', one);
    newsroom.tell('orders.order-decided', { ...one, total: -1 });
    broker.connection?.publish('news.orders.order-decided', 'no JSON');
    newsroom.tell('orders.order-decided', other);

    await eventually(() => expect(heard.at(-1)).toEqual(other));
    expect(heard).toEqual([one, other]);
  });

  it('are told to nobody while there is no broker', async () => {
    const nowhere = new Broker({ app: 'orders', natsUrl: 'nats://127.0.0.1:1' });

    new Newsroom(nowhere).tell('orders.order-decided', anOrder('RK-CDEFGH'));

    await nowhere.stop();
  });
});
