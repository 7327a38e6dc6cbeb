import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { eventually, takePlace, type Place } from '@rakkarya/testing';
import { Broker } from '../broker/broker.js';
import { provisionStream } from '../broker/provision-stream.js';
import { STREAM } from '../broker/stream.js';
import type { Delivery } from './delivery.js';
import { Pull } from './pull.js';

const READER = 'orders_keep-packed';
/** A busy machine's broker may take longer to answer than clients wait. */
const patiently = { timeout: 30_000 };

describe('who pulls events', () => {
  let place: Place;
  let broker: Broker;
  let connection: NatsConnection;
  let manager: JetStreamManager;
  let pull: Pull;
  let ticking: NodeJS.Timeout;
  const delivered: { body: string; delivery: Delivery; done(): void }[] = [];

  beforeAll(async () => {
    place = await takePlace({});
    broker = new Broker({ app: 'orders', natsUrl: place.brokerUrl('spec') });
    connection = await broker.connected;
    manager = await jetstreamManager(connection, patiently);
    pull = new Pull(broker, connection, READER, 4, (delivery) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      delivered.push({ body: delivery.message.string(), delivery, done: resolve });
      return promise;
    });
    ticking = setInterval(() => pull.tick(performance.now()), 100);
  });

  afterAll(async () => {
    clearInterval(ticking);
    await pull.stop();
    await broker.stop();
    await place.leave();
  });

  const told = async (): Promise<string> => {
    const body = randomUUID();
    await connection.request('event.producers.parcels-kept', body, patiently);
    return body;
  };

  const deliveries = (body: string) =>
    eventually(() => {
      const found = delivered.filter((each) => each.body === body);
      expect(found).not.toEqual([]);
      return found;
    });

  const last = async (body: string) => (await deliveries(body)).at(-1)!;

  it('goes on when the consumer was away', async () => {
    await manager.consumers.delete(STREAM, READER);
    const body = await told();
    await provisionStream(connection, patiently);

    const { delivery, done } = await last(body);
    delivery.digested();
    done();
  });

  it('asks again when nothing was heard for long', async () => {
    const asked = connection.subscribe(`$JS.API.CONSUMER.MSG.NEXT.${STREAM}.${READER}`, { max: 1 });
    await connection.flush();

    pull.tick(performance.now() + 10_000);

    for await (const request of asked) expect(request.json()).toMatchObject({ batch: 4 });
  });

  it('says nothing to a new consumer about what the old one delivered', async () => {
    await manager.streams.delete(STREAM);
    await provisionStream(connection, patiently);
    const old = await last(await told());
    await manager.streams.delete(STREAM);
    await provisionStream(connection, patiently);
    const body = await told();
    const first = await last(body);
    expect(first.delivery.sequence).toBe(old.delivery.sequence);

    old.delivery.digested();
    first.delivery.again(1);
    [old, first].forEach(({ done }) => done());

    await eventually(async () => expect((await last(body)).delivery.attempt).toBe(2));
    const { delivery, done } = await last(body);
    delivery.digested();
    done();
  });
});
