import { EntitySchema } from 'typeorm';

export interface OutboxRow {
  id: string;
  name: string;
  data: unknown;
  correlationId: string;
  happenedAt: Date;
  sentAt: Date | null;
}

export interface InboxRow {
  reader: string;
  eventId: string;
  seenAt: Date;
}

export interface SetAsideRow {
  id: string;
  reader: string;
  eventId: string;
  name: string;
  body: string;
  headers: { happenedAt: string; correlationId: string };
  error: string;
  attempts: number;
  setAsideAt: Date;
  replayedAt: Date | null;
}

export interface RelayState {
  stream: string;
  createdAt: string;
  lastSeq: string;
  epoch: number;
}

export const outboxSchema = new EntitySchema<OutboxRow>({
  name: 'outbox',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    data: { type: 'json' },
    correlationId: { name: 'correlation_id', type: 'text' },
    happenedAt: { name: 'happened_at', type: 'timestamptz', default: () => 'now()' },
    sentAt: { name: 'sent_at', type: 'timestamptz', nullable: true },
  },
});

export const inboxSchema = new EntitySchema<InboxRow>({
  name: 'inbox',
  columns: {
    reader: { type: 'text', primary: true },
    eventId: { name: 'event_id', type: 'uuid', primary: true },
    seenAt: { name: 'seen_at', type: 'timestamptz', default: () => 'now()' },
  },
});

export const setAsideSchema = new EntitySchema<SetAsideRow>({
  name: 'set_aside',
  columns: {
    id: { type: 'uuid', primary: true, default: () => 'gen_random_uuid()' },
    reader: { type: 'text' },
    eventId: { name: 'event_id', type: 'text' },
    name: { type: 'text' },
    body: { type: 'text' },
    headers: { type: 'jsonb' },
    error: { type: 'text' },
    attempts: { type: 'int' },
    setAsideAt: { name: 'set_aside_at', type: 'timestamptz', default: () => 'now()' },
    replayedAt: { name: 'replayed_at', type: 'timestamptz', nullable: true },
  },
});

export const relayStateSchema = new EntitySchema<RelayState>({
  name: 'relay_state',
  columns: {
    stream: { type: 'text', primary: true },
    createdAt: { name: 'created_at', type: 'text' },
    lastSeq: { name: 'last_seq', type: 'bigint' },
    epoch: { type: 'int' },
  },
});

/** The tables every service has besides its own: what it told, what it has seen, what it could not digest, and whom it told. */
export const messagingSchemas: EntitySchema[] = [outboxSchema, inboxSchema, setAsideSchema, relayStateSchema];
