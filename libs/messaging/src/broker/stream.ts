import {
  AckPolicy,
  DeliverPolicy,
  DiscardPolicy,
  RetentionPolicy,
  StorageType,
  type ConsumerConfig,
  type StreamConfig,
} from '@nats-io/jetstream';
import { readers, subject, type Reader } from '@rakkarya/contracts';

const SECOND = 1_000_000_000;
const DAY = 86_400 * SECOND;

/** The one stream: every fact any service tells. */
export const STREAM = 'EVENTS';

/** How long facts can be had again. An inbox remembers for longer, so that none has its effect a second time. */
export const DAYS_KEPT = { outbox: 30, inbox: 75 } as const;

/** What the handler of an event has for itself before others may get the event; readers ask for more while one is at work. */
export const ACK_WAIT_SECONDS = 10;

export const streamConfig = (replicas: number) =>
  ({
    name: STREAM,
    description: 'what happened, as the services tell it',
    subjects: [subject('event', '>')],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    discard: DiscardPolicy.Old,
    max_age: DAYS_KEPT.outbox * DAY,
    duplicate_window: 120 * SECOND,
    num_replicas: replicas,
  }) satisfies Partial<StreamConfig>;

/** Retries are counted by the reader, which sets aside what fails too often: a limit of the broker's would skip it silently. */
export const consumerConfig = (reader: Reader) =>
  ({
    durable_name: reader,
    deliver_policy: DeliverPolicy.All,
    ack_policy: AckPolicy.Explicit,
    ack_wait: ACK_WAIT_SECONDS * SECOND,
    max_deliver: -1,
    max_ack_pending: 1000,
    filter_subjects: readers[reader].map((name) => subject('event', name)),
  }) satisfies Partial<ConsumerConfig>;
