import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, headers, type NatsConnection } from '@nats-io/transport-node';
import { eventually, startedService, takePlace, type House, type Place } from '@rakkarya/testing';
import { brokerOptions } from '../broker/broker-options.js';
import { STREAM } from '../broker/stream.js';
import { kept, Tally, tallyDatabase, TallyModule } from '../specs/tally.js';

const READER = 'orders_keep-packed';
/** A busy machine's broker may take longer to answer than clients wait. */
const patiently = { timeout: 30_000 };
const staff = { role: 'staff', accountId: 'a-1' } as const;

describe('a reader', () => {
  let place: Place;
  let house: House;
  let broker: NatsConnection;

  beforeAll(async () => {
    place = await takePlace({ orders: tallyDatabase });
    broker = await connect(brokerOptions({ app: 'orders', natsUrl: place.brokerUrl('spec') }));
    house = await started();
  });

  afterAll(async () => {
    await house.stop();
    await broker.close();
    await place.leave();
  });

  afterEach(() => {
    Object.assign(house.get(Tally), { before: async () => undefined, also: async () => undefined });
  });

  const started = (): Promise<House> => startedService('orders', TallyModule, tallyDatabase, { place });

  const effectsOf = (id: string): Promise<{ correlationId: string }[]> =>
    house.db.query('SELECT correlation_id AS "correlationId" FROM tally WHERE event_id = $1', [id]);

  const told = (body: string, id: string, correlation: string = randomUUID()): Promise<unknown> => {
    const carried = headers();
    carried.set('happened-at', new Date().toISOString());
    carried.set('correlation-id', correlation);
    return jetstream(broker, patiently).publish('event.producers.parcels-kept', body, { msgID: id, headers: carried });
  };

  const consumer = async () => (await jetstreamManager(broker, patiently)).consumers.info(STREAM, READER);

  const setAside = async (eventId: string) => {
    const { items } = await house.ask('orders.list-set-aside', { by: staff });
    return items.find((item) => item.eventId === eventId);
  };

  it('lets an event have its effect once, however often it is delivered', async () => {
    const id = await house.say(kept(randomUUID()));
    await eventually(async () => expect(await effectsOf(id)).toHaveLength(1));

    await house.say(kept(randomUUID()), { id });
    await eventually(async () => expect(await consumer()).toMatchObject({ num_pending: 0, num_ack_pending: 0 }));

    expect(await effectsOf(id)).toHaveLength(1);
  });

  it('tries again what failed, as if it had never begun', async () => {
    const orderId = randomUUID();
    let attempts = 0;
    house.get(Tally).also = async () => {
      attempts += 1;
      if (attempts < 3) throw new Error('not yet');
    };

    const id = await house.say(kept(orderId));
    await eventually(async () => expect(await effectsOf(id)).toHaveLength(1));

    expect(attempts).toBe(3);
    expect((await house.announced()).filter(({ data }) => 'orderId' in data && data.orderId === orderId)).toHaveLength(
      1,
    );
    expect(await setAside(id)).toBeUndefined();
  });

  it('sets aside at once what is not what it says it is', async () => {
    const [noOrder, noJson] = [randomUUID(), randomUUID()];

    await told('{"orderId":"none"}', noOrder);
    await told('\0', noJson);
    await told('{}', 'no-uuid');

    await eventually(async () =>
      expect(await setAside(noOrder)).toMatchObject({ reader: READER, attempts: 1, replayedAt: null }),
    );
    await eventually(async () =>
      expect(await setAside(noJson)).toMatchObject({ error: expect.stringContaining('JSON') }),
    );
    await eventually(async () =>
      expect(await setAside('no-uuid')).toMatchObject({ error: expect.stringContaining('UUID') }),
    );
    await eventually(async () => expect(await consumer()).toMatchObject({ num_pending: 0, num_ack_pending: 0 }));
  });

  it('carries the correlation id into the effect and on into what it announces', async () => {
    const id = randomUUID();
    const correlationId = `travels-${randomUUID()}`;
    const heard = broker.subscribe('event.orders.>');

    await told(JSON.stringify(kept(randomUUID()).data), id, correlationId);
    await eventually(async () => expect(await effectsOf(id)).toEqual([{ correlationId }]));

    for await (const { headers: carried } of heard) if (carried?.get('correlation-id') === correlationId) break;
  });

  it('digests several at once, and no more than it may', async () => {
    let begun = 0;
    const gate = Promise.withResolvers<void>();
    house.get(Tally).before = async () => {
      begun += 1;
      await gate.promise;
    };

    const ids = await Promise.all(Array.from({ length: 60 }, () => house.say(kept(randomUUID()))));
    await eventually(() => expect(begun).toBe(16));
    await pause(300);
    expect(begun).toBe(16);

    gate.resolve();
    await eventually(async () =>
      expect(await house.db.query('SELECT FROM tally WHERE event_id = ANY($1)', [ids])).toHaveLength(60),
    );
  });

  it('keeps an event for itself as long as it is at work on it', async () => {
    const told: string[] = [];
    broker.subscribe(`$JS.ACK.${STREAM}.${READER}.>`, { callback: (_, message) => void told.push(message.string()) });
    await broker.flush();
    const gate = Promise.withResolvers<void>();
    let deliveries = 0;
    house.get(Tally).before = () => {
      deliveries += 1;
      return gate.promise;
    };

    const id = await house.say(kept(randomUUID()));
    // Three of them take longer than others have to wait for the event.
    await eventually(() => expect(told.filter((one) => one === '+WPI').length).toBeGreaterThan(2));
    expect(deliveries).toBe(1);

    gate.resolve();
    await eventually(async () => expect(await effectsOf(id)).toHaveLength(1));
    await eventually(() => expect(told.at(-1)).toBe('+ACK'));
  });

  it('finishes what is in hand before it stops', async () => {
    let begun = false;
    house.get(Tally).also = async () => {
      begun = true;
      await pause(500);
    };
    const id = await house.say(kept(randomUUID()));
    await eventually(() => expect(begun).toBe(true));

    await house.stop();

    expect(await consumer()).toMatchObject({ num_pending: 0, num_ack_pending: 0 });
    house = await started();
    expect(await effectsOf(id)).toHaveLength(1);
    expect(await house.db.query('SELECT FROM outbox WHERE sent_at IS NULL')).toEqual([]);
  });

  it('sets aside what failed eight times, and has the effect when a person replays it', async () => {
    await house.stop();
    const id = randomUUID();
    await told(JSON.stringify(kept(randomUUID()).data), id);
    const raw = await jetstream(broker, patiently).consumers.get(STREAM, READER);
    for (let attempt = 1; attempt < 8; attempt++) (await raw.next())?.nak();
    house = await started();
    house.get(Tally).also = () => Promise.reject(new Error('the bowl is broken'));

    const item = await eventually(async () => {
      const found = await setAside(id);
      expect(found).toMatchObject({
        name: 'producers.parcels-kept',
        error: 'the bowl is broken',
        attempts: 8,
        replayedAt: null,
      });
      return found;
    });
    expect(await effectsOf(id)).toEqual([]);

    house.get(Tally).also = () => Promise.reject(new Error('still broken'));
    const replay = { by: staff, id: item?.id ?? '' };
    expect(await house.ask('orders.replay-set-aside', replay)).toMatchObject({
      error: 'still broken',
      attempts: 9,
      replayedAt: null,
    });

    house.get(Tally).also = async () => undefined;
    expect(await house.ask('orders.replay-set-aside', replay)).toMatchObject({
      attempts: 10,
      replayedAt: expect.any(String),
    });
    expect(await effectsOf(id)).toHaveLength(1);

    await house.ask('orders.replay-set-aside', replay);
    expect(await effectsOf(id)).toHaveLength(1);
  });

  it('shows what was set aside to staff alone', async () => {
    const by = { role: 'buyer', accountId: 'a-2' } as const;

    await expect(house.ask('orders.list-set-aside', { by })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(house.ask('orders.replay-set-aside', { by, id: randomUUID() })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(house.ask('orders.replay-set-aside', { by: staff, id: randomUUID() })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('the readers of an app', () => {
  it('cannot be those of another', async () => {
    const place = await takePlace({ producers: tallyDatabase });

    const starting = startedService('producers', TallyModule, tallyDatabase, { place });

    await expect(starting).rejects.toThrow('producers cannot be orders_keep-packed');
    await place.leave();
  });
});
