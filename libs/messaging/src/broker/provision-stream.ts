import { jetstreamManager, type ConsumerConfig, type JetStreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { readers, type Reader } from '@rakkarya/contracts';
import { consumerConfig, STREAM, streamConfig } from './stream.js';

/**
 * Makes the stream and one durable consumer per key of `readers` what they should be; repeat it as often as you like.
 * Services never do this: it is for the one provisioner. Consumers no longer in `readers` are left alone.
 * Rejects when the broker cannot be asked, or does not answer one question within `timeout` ms.
 */
export async function provisionStream(
  connection: NatsConnection,
  { replicas = 1, timeout = 5_000 } = {},
): Promise<void> {
  const manager = await jetstreamManager(connection, { checkAPI: false, timeout });
  await provideStream(manager, replicas);
  const present = new Map<string, ConsumerConfig>();
  for await (const { name, config } of manager.consumers.list(STREAM)) present.set(name, config);
  for (const reader of Object.keys(readers) as Reader[]) await provideConsumer(manager, reader, present.get(reader));
}

async function provideStream(manager: JetStreamManager, replicas: number): Promise<void> {
  const wanted = streamConfig(replicas);
  const present = (await manager.streams.list().next()).find(({ config }) => config.name === STREAM);
  if (!present) await manager.streams.add(wanted);
  else if (!covers(present.config, wanted)) await manager.streams.update(STREAM, wanted);
}

async function provideConsumer(
  manager: JetStreamManager,
  reader: Reader,
  present: ConsumerConfig | undefined,
): Promise<void> {
  const wanted = consumerConfig(reader);
  if (!present) await manager.consumers.add(STREAM, wanted);
  else if (!covers(filters(present), wanted)) await manager.consumers.update(STREAM, reader, wanted);
}

/** A consumer of one subject comes back with `filter_subject`. */
const filters = ({ filter_subject, ...config }: ConsumerConfig): Partial<ConsumerConfig> =>
  filter_subject ? { ...config, filter_subjects: [filter_subject] } : config;

const covers = (present: object, wanted: object): boolean => {
  const values = new Map<string, unknown>(Object.entries(present));
  return Object.entries(wanted).every(([key, value]) => JSON.stringify(values.get(key)) === JSON.stringify(value));
};
