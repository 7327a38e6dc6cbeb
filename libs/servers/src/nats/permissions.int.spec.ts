import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AckPolicy, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { inboxPrefix } from '@rakkarya/contracts';
import type { Running } from '../processes/running.js';
import { HOUSE } from './configuration.js';
import { startNats } from './start-nats.js';
import { usersOf, type BrokerUserName } from './users.js';

const ours = 'orders_end-refused';
const theirs = 'producers_reserve-stock';

describe('a user of the broker', () => {
  let folder: string;
  let nats: Running;
  let open: NatsConnection[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rakkarya-permissions-'));
    const users = usersOf(
      (name) => name,
      (name) => `secret of ${name}`,
    );
    nats = await startNats({
      folder,
      logFile: path.join(folder, 'log'),
      durable: false,
      accounts: [{ name: HOUSE, users }],
    });
    const { jetstream } = await signedIn('provisioner');
    await jetstream.streams.add({ name: 'EVENTS', subjects: ['event.>'] });
    for (const durable_name of [ours, theirs])
      await jetstream.consumers.add('EVENTS', { durable_name, ack_policy: AckPolicy.Explicit });
  });

  afterAll(async () => {
    await Promise.all(open.map((connection) => connection.close()));
    await nats.stop();
    await rm(folder, { recursive: true });
  });

  it('publishes its own events and news', async () => {
    const orders = await signedIn('orders');

    orders.connection.publish('event.orders.order-placed', '{}');
    orders.connection.publish('news.orders.order-decided', '{}');

    expect(await orders.refusals()).toEqual([]);
  });

  it('cannot publish what another says, nor ask as the gateway does', async () => {
    const orders = await signedIn('orders');
    const producers = await signedIn('producers');

    producers.connection.publish('news.orders.order-decided', '{}');
    orders.connection.publish('event.producers.stock-reserved', '{}');
    orders.connection.publish('request.producers.list-parcels', '{}');
    orders.connection.publish(`${inboxPrefix('gateway')}.guessed`, '{}');

    expect(await producers.refusals()).toEqual(['publish to "news.orders.order-decided"']);
    expect(await orders.refusals()).toEqual([
      'publish to "event.producers.stock-reserved"',
      'publish to "request.producers.list-parcels"',
      'publish to "_INBOX.gateway.guessed"',
    ]);
  });

  it('cannot listen to events as they pass, to what others are asked, or to their answers', async () => {
    const orders = await signedIn('orders');

    for (const subject of [
      'event.>',
      'news.>',
      'request.producers.>',
      'request.>',
      '_INBOX.>',
      `${inboxPrefix('gateway')}.>`,
    ])
      orders.connection.subscribe(subject);

    expect(await orders.refusals()).toHaveLength(6);
  });

  it('pulls and acknowledges at its own places in the stream alone', async () => {
    const orders = await signedIn('orders');

    orders.connection.publish(`$JS.API.CONSUMER.MSG.NEXT.EVENTS.${ours}`, '');
    orders.connection.publish(`$JS.API.CONSUMER.MSG.NEXT.EVENTS.${theirs}`, '');
    orders.connection.publish(`$JS.ACK.EVENTS.${theirs}.1.1.1.0.0`, '');

    expect(await orders.refusals()).toEqual([
      `publish to "$JS.API.CONSUMER.MSG.NEXT.EVENTS.${theirs}"`,
      `publish to "$JS.ACK.EVENTS.${theirs}.1.1.1.0.0"`,
    ]);
  });

  it('cannot change the stream, its consumers, or read the stream past them', async () => {
    const orders = await signedIn('orders');
    const calls = [
      'STREAM.DELETE.EVENTS',
      'STREAM.PURGE.EVENTS',
      'STREAM.UPDATE.EVENTS',
      'STREAM.MSG.GET.EVENTS',
      `CONSUMER.DELETE.EVENTS.${ours}`,
      `CONSUMER.CREATE.EVENTS.${ours}`,
    ];

    for (const call of calls) orders.connection.publish(`$JS.API.${call}`, '');

    expect(await orders.refusals()).toHaveLength(calls.length);
  });

  it('answers who asked it, and nobody else', async () => {
    const orders = await signedIn('orders');
    const gateway = await signedIn('gateway');
    orders.connection.subscribe('request.orders.show-order', {
      callback: (_, message) => void message.respond('shown'),
    });
    await orders.connection.flush();

    const answer = await gateway.connection.request('request.orders.show-order', '{}');

    expect(answer.string()).toBe('shown');
    expect([...(await orders.refusals()), ...(await gateway.refusals())]).toEqual([]);
  });

  it('the gateway hears every event, and says none', async () => {
    const gateway = await signedIn('gateway');

    gateway.connection.subscribe('event.>');
    gateway.connection.publish('event.orders.order-paid', '{}');

    expect(await gateway.refusals()).toEqual(['publish to "event.orders.order-paid"']);
  });

  it('the provisioner makes the stream, and can neither read nor say what is in it', async () => {
    const provisioner = await signedIn('provisioner');

    provisioner.connection.subscribe('event.>');
    for (const subject of [
      'event.orders.order-paid',
      'request.orders.show-order',
      '$JS.API.STREAM.MSG.GET.EVENTS',
      `$JS.API.CONSUMER.MSG.NEXT.EVENTS.${ours}`,
    ]) {
      provisioner.connection.publish(subject, '');
    }

    expect(await provisioner.refusals()).toHaveLength(5);
  });

  async function signedIn(user: BrokerUserName) {
    const connection = await connect({
      servers: `127.0.0.1:${nats.port}`,
      user,
      pass: `secret of ${user}`,
      inboxPrefix: inboxPrefix(user),
    });
    open = [...open, connection];
    const refused: string[] = [];
    void (async () => {
      for await (const status of connection.status()) {
        if (status.type === 'error')
          refused.push(
            status.error.message.replace(/^.*?(publish|subscription)/i, (_, word: string) => word.toLowerCase()),
          );
      }
    })();
    /** Refusals follow what caused them at some distance: a round trip, then a moment. */
    const refusals = async () => {
      await connection.flush();
      await pause(50);
      return refused;
    };
    return { connection, refusals, jetstream: await jetstreamManager(connection) };
  }
});
