import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { eventually, startedService, takePlace, type House, type Place } from '@rakkarya/testing';
import { brokerOptions } from '../broker/broker-options.js';
import { requested, tallyDatabase, TallyModule } from '../specs/tally.js';
import { announce } from './announce.js';
import { sweep } from './sweep.js';

describe('what a service announces', () => {
  let place: Place;
  let house: House;
  let broker: NatsConnection;
  const heard: string[] = [];

  beforeAll(async () => {
    place = await takePlace({ orders: tallyDatabase });
    broker = await connect(brokerOptions({ app: 'orders', natsUrl: place.brokerUrl('spec') }));
    broker.subscribe('event.orders.>', {
      callback: (_, message) => void heard.push(message.json<{ orderId: string }>().orderId),
    });
    await broker.flush();
    house = await started();
  });

  afterAll(async () => {
    await house.stop();
    await broker.close();
    await place.leave();
  });

  const started = (): Promise<House> => startedService('orders', TallyModule, tallyDatabase, { place });

  /** What comes last is heard last, since one process tells in order: whatever was going to be heard before it has been. */
  const nothingMore = async (): Promise<void> => {
    const last = randomUUID();
    await house.db.transaction((tx) => announce(tx, requested(last)));
    await eventually(() => expect(heard).toContain(last));
  };

  const unsent = (): Promise<unknown[]> => house.db.query('SELECT FROM outbox WHERE sent_at IS NULL');

  it('is published after the commit, once, and then marked as sent', async () => {
    const [one, other] = [randomUUID(), randomUUID()];

    await house.db.transaction(async (tx) => {
      await announce(tx, requested(one), requested(other));
      await nothingMore();
      expect(heard).not.toContain(one);
    });

    await eventually(() => expect(heard).toEqual(expect.arrayContaining([one, other])));
    await eventually(async () => expect(await unsent()).toEqual([]));
    expect(heard.filter((orderId) => orderId === one)).toHaveLength(1);
  });

  it('is not published when its transaction is rolled back', async () => {
    const orderId = randomUUID();

    const undone = house.db.transaction(async (tx) => {
      await announce(tx, requested(orderId));
      throw new Error('changed my mind');
    });

    await expect(undone).rejects.toThrow('changed my mind');
    await nothingMore();
    expect(heard).not.toContain(orderId);
  });

  it('is not published when only a part of its transaction is rolled back', async () => {
    const [stays, goes] = [randomUUID(), randomUUID()];

    await house.db.transaction(async (tx) => {
      await announce(tx, requested(stays));
      await tx
        .transaction(async (part) => {
          await announce(part, requested(goes));
          throw new Error('not this part');
        })
        .catch(() => undefined);
    });

    await eventually(() => expect(heard).toContain(stays));
    expect(heard).not.toContain(goes);
  });

  it('is not published when the commit undoes a transaction that had failed', async () => {
    const orderId = randomUUID();

    const failed = house.db.transaction(async (tx) => {
      await announce(tx, requested(orderId));
      await tx.query('SELECT 1 / 0').catch(() => undefined);
    });

    await expect(failed).rejects.toThrow('division by zero');
    await nothingMore();
    expect(heard).not.toContain(orderId);
  });

  it('takes the change back with it when it cannot be written', async () => {
    const change = randomUUID();
    const nameless = { ...requested(randomUUID()), name: null as never };

    const failed = house.db.transaction(async (tx) => {
      await tx.query('INSERT INTO inbox (reader, event_id) VALUES ($1, $2)', ['a change', change]);
      await announce(tx, nameless);
    });

    await expect(failed).rejects.toThrow('null value');
    expect(await house.db.query('SELECT 1 FROM inbox WHERE event_id = $1', [change])).toEqual([]);
  });

  it('cannot be announced outside a transaction', async () => {
    await expect(announce(house.db.manager, requested(randomUUID()))).rejects.toThrow('transaction');
  });

  it('is published by one of several relays when it was left behind', async () => {
    const other = await started();
    const ids = new Set<string>(Array.from({ length: 1000 }, () => randomUUID()));

    await house.db.query(
      `INSERT INTO outbox (id, name, data, correlation_id, happened_at)
       SELECT gen_random_uuid(), 'orders.cancellation-requested', json_build_object('orderId', id), 'left-behind', now() - interval '1 hour'
       FROM unnest($1::text[]) AS id`,
      [[...ids]],
    );

    await eventually(async () => expect(await unsent()).toEqual([]));
    const published = heard.filter((orderId) => ids.has(orderId));
    expect(published).toHaveLength(1000);
    expect(new Set(published)).toEqual(ids);
    await other.stop();
  });

  it('is kept for thirty days, and longer when nobody has been told', async () => {
    const insert = `INSERT INTO outbox (id, name, data, correlation_id, happened_at, sent_at) VALUES
      ($1, 'orders.order-ended', '{}', 'old', now() - interval '31 days', now()),
      ($2, 'orders.order-ended', '{}', 'young', now() - interval '29 days', now())`;
    const [old, young] = [randomUUID(), randomUUID()];
    await house.db.query(insert, [old, young]);
    await house.db.query(
      `INSERT INTO inbox (reader, event_id, seen_at) VALUES ('r', $1, now() - interval '80 days'), ('r', $2, now() - interval '59 days')`,
      [old, young],
    );

    await house.db.query(
      `INSERT INTO set_aside (reader, event_id, name, body, headers, error, attempts, set_aside_at, replayed_at)
       SELECT 'r', name, name, '{}', '{}', '', 1, now() - interval '99 days', replayed_at FROM (
         VALUES ('old', now() - interval '31 days'), ('young', now() - interval '29 days'), ('waits', NULL)) AS them (name, replayed_at)`,
    );

    await sweep(house.db);

    expect(await house.db.query(`SELECT name FROM set_aside WHERE reader = 'r' ORDER BY name`)).toEqual([
      { name: 'waits' },
      { name: 'young' },
    ]);
    expect(await house.db.query('SELECT id FROM outbox WHERE id IN ($1, $2)', [old, young])).toEqual([{ id: young }]);
    expect(await house.db.query(`SELECT event_id FROM inbox WHERE reader = 'r'`)).toEqual([{ event_id: young }]);
  });
});
