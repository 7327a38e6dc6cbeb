import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import type { App } from '@rakkarya/contracts';
import { freePort, HOUSE, startNats, storeOf, usersOf, type Running } from '@rakkarya/servers';
import { eventually, startedService, takePlace, type House, type Place } from '@rakkarya/testing';
import { brokerOptions } from '../broker/broker-options.js';
import { Broker } from '../broker/broker.js';
import { provisionStream } from '../broker/provision-stream.js';
import { STREAM } from '../broker/stream.js';
import { kept, Tally, tallyDatabase, TallyModule } from '../specs/tally.js';
import { announce } from './announce.js';

/** A busy machine's broker may take longer to answer than clients wait. */
const patiently = { timeout: 30_000 };
const OWNER = { user: 'owner', password: 'secret', permissions: { publish: ['>'], subscribe: ['>'] } };

/** A broker that may be stopped and robbed of its data. */
class OwnBroker {
  #server: Running | undefined;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async prepared(): Promise<OwnBroker> {
    return new OwnBroker(await mkdtemp(path.join(tmpdir(), 'rakkarya-outage-')), await freePort());
  }

  url(user: App | 'provisioner' | 'owner'): string {
    return `nats://${user}:secret@127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const accounts = [
      {
        name: HOUSE,
        users: [
          ...usersOf(
            (name) => name,
            () => 'secret',
          ),
          OWNER,
        ],
      },
    ];
    this.#server = await startNats({
      folder: this.folder,
      port: this.port,
      logFile: path.join(this.folder, 'log'),
      durable: false,
      accounts,
    });
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
  }

  /** What the supervisor does again and again. */
  async provision(): Promise<void> {
    const connection = await connect(brokerOptions({ app: 'provisioner', natsUrl: this.url('provisioner') }));
    await provisionStream(connection, patiently);
    await connection.close();
  }

  async wipe(): Promise<void> {
    await rm(storeOf(this.folder), { recursive: true, force: true });
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

describe('when the broker', () => {
  let place: Place;
  let broker: OwnBroker;
  let producers: House;
  let orders: House;

  beforeAll(async () => {
    place = await takePlace({ orders: tallyDatabase, producers: tallyDatabase });
    broker = await OwnBroker.prepared();
  });

  afterAll(async () => {
    await Promise.all([producers.stop(), orders.stop()]);
    await broker.remove();
    await place.leave();
  });

  const started = (app: App): Promise<House> => {
    const module = app === 'orders' ? TallyModule : class Silent {};
    return startedService(app, module, tallyDatabase, { place, env: { NATS_URL: broker.url(app) } });
  };

  const tell = (): Promise<void> => producers.db.transaction((tx) => announce(tx, kept(randomUUID())));

  /** Of each fact that was told, how many effects there are. */
  const effects = async (): Promise<number[]> => {
    const told: { id: string }[] = await producers.db.query('SELECT id FROM outbox ORDER BY id');
    const found: { id: string; n: number }[] = await orders.db.query(
      'SELECT event_id AS id, count(*)::int AS n FROM tally GROUP BY event_id',
    );
    const counts = new Map(found.map(({ id, n }) => [id, n]));
    return told.map(({ id }) => counts.get(id) ?? 0);
  };

  const asOwner = async <T>(work: (manager: JetStreamManager) => Promise<T>): Promise<T> => {
    const owner = await connect(brokerOptions({ app: 'gateway', natsUrl: broker.url('owner') }));
    return work(await jetstreamManager(owner, patiently)).finally(() => owner.close());
  };

  const count = async (house: House, query: string): Promise<number> => (await house.db.query(query)).length;

  /** Told and not yet read: what a wiped broker takes along. */
  const onlyInTheStream = async (): Promise<number> =>
    (await count(producers, 'SELECT FROM outbox WHERE sent_at IS NOT NULL')) -
    (await count(orders, 'SELECT FROM tally'));

  const everyEffectOnce = (facts: number): Promise<void> =>
    eventually(async () => expect(await effects()).toEqual(Array.from({ length: facts }, () => 1)), 120_000);

  it('is not there yet, services wait for it', async () => {
    const starting = Promise.all([started('producers'), started('orders')]);
    await pause(1500);

    await broker.start();
    [producers, orders] = await starting;
    await tell();
    await broker.provision();

    await everyEffectOnce(1);
  });

  it('is away while facts are announced, they are told when it is back', async () => {
    await broker.stop();
    await eventually(() => expect(producers.get(Broker).connectionHealthy()).toBe(false));
    for (let i = 0; i < 20; i++) await tell();

    await broker.start();

    await everyEffectOnce(21);
  });

  it('loses its stream and consumers, nothing loses its effect', async () => {
    await asOwner(({ streams }) => streams.delete(STREAM));
    await tell();
    await broker.provision();

    await everyEffectOnce(22);
  });

  it('is wiped in the middle of everything, nothing loses its effect and nothing has it twice', async () => {
    orders.get(Tally).before = () => pause(1_000);
    let isTelling = true;
    const telling = (async () => {
      while (isTelling) await Promise.all([tell(), tell(), tell(), pause(5)]);
    })();

    for (let i = 0; i < 2; i++) {
      await eventually(async () => expect(await onlyInTheStream()).toBeGreaterThan(20));
      await broker.stop();
      await broker.wipe();
      await broker.start();
      await pause(300);
      await broker.provision();
    }
    isTelling = false;
    await telling;
    orders.get(Tally).before = async () => undefined;

    await everyEffectOnce(await count(producers, 'SELECT FROM outbox'));
  });
});
