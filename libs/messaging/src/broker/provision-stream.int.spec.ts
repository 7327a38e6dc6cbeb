import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { readers } from '@rakkarya/contracts';
import { takePlace, type Place } from '@rakkarya/testing';
import { brokerOptions } from './broker-options.js';
import { provisionStream } from './provision-stream.js';
import { STREAM } from './stream.js';

/** A busy machine's broker may take longer to answer than clients wait. */
const patiently = { timeout: 30_000 };

describe('the provisioner', () => {
  let place: Place;
  let provisioner: NatsConnection;
  let owner: NatsConnection;
  let manager: JetStreamManager;

  beforeAll(async () => {
    place = await takePlace({});
    provisioner = await connect(brokerOptions({ app: 'provisioner', natsUrl: place.brokerUrl('provisioner') }));
    owner = await connect(brokerOptions({ app: 'gateway', natsUrl: place.brokerUrl('spec') }));
    manager = await jetstreamManager(owner, patiently);
  });

  afterAll(async () => {
    await Promise.all([provisioner.close(), owner.close()]);
    await place.leave();
  });

  const consumers = async (): Promise<string[]> => {
    const names: string[] = [];
    for await (const { name } of manager.consumers.list(STREAM)) names.push(name);
    return names;
  };

  it('makes the stream and a place in it for every reader, with its own rights', async () => {
    await manager.streams.delete(STREAM);

    await provisionStream(provisioner, patiently);

    expect((await consumers()).sort()).toEqual(Object.keys(readers).sort());
    expect((await manager.streams.info(STREAM)).config).toMatchObject({
      subjects: ['event.>'],
      storage: 'file',
      retention: 'limits',
    });
  });

  it('changes nothing when all is well', async () => {
    const { created } = await manager.streams.info(STREAM);
    const advisories: string[] = [];
    owner.subscribe('$JS.EVENT.ADVISORY.>', { callback: (_, { subject }) => void advisories.push(subject) });
    await owner.flush();

    await provisionStream(provisioner, patiently);

    await owner.flush();
    expect(advisories.filter((advisory) => !advisory.includes('.API'))).toEqual([]);
    expect((await manager.streams.info(STREAM)).created).toBe(created);
  });

  it('mends what is missing or other than it should be', async () => {
    await manager.consumers.delete(STREAM, 'orders_follow-parcel');
    await manager.consumers.update(STREAM, 'orders_end-refused', { ack_wait: 60_000_000_000 });
    await manager.consumers.update(STREAM, 'orders_remember-payee', {
      filter_subjects: ['event.producers.producer-changed'],
    });
    await manager.streams.update(STREAM, { duplicate_window: 1_000_000_000 });

    await provisionStream(provisioner, patiently);

    const config = async (reader: string) => (await manager.consumers.info(STREAM, reader)).config;
    expect((await config('orders_follow-parcel')).filter_subjects).toHaveLength(readers['orders_follow-parcel'].length);
    expect((await config('orders_end-refused')).ack_wait).toBe(10_000_000_000);
    expect(JSON.stringify(await config('orders_remember-payee'))).toContain('event.producers.payee-changed');
    expect((await manager.streams.info(STREAM)).config.duplicate_window).toBe(120_000_000_000);
  });
});
