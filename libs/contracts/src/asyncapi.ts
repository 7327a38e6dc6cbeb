import { z } from 'zod';
import { subject } from './apps.js';
import { events, readers, type EventName } from './events.js';

type Json = Record<string, unknown>;

const names = Object.keys(events) as EventName[];

/** Every event as AsyncAPI 3: a channel each, said by its owner, read by each reader. `samples` are the examples, by name. */
export function asyncApi(samples: Record<string, unknown>): Json {
  const schemas: Json = {};
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Rak Karya: events',
      version: '1',
      description:
        'Facts one service tells the others, over NATS JetStream (stream EVENTS), at least once and in no promised order. ' +
        'A reader may hear of a thing twice or late: compare `version`, and remember Nats-Msg-Id.',
    },
    defaultContentType: 'application/json',
    channels: byName(names, channel),
    operations: { ...byName(names, said, (name) => `say.${name}`), ...received() },
    components: { messages: byName(names, (name) => message(name, samples[name], schemas)), schemas },
  };
}

const channel = (name: EventName): Json => ({
  address: subject('event', name),
  messages: { [name]: ref(`components/messages/${name}`) },
});

const said = (name: EventName): Json => operation('send', name, { tags: [{ name: ownerOf(name) }] });

/** One operation per thing a reader reads, named for both. */
const received = (): Json =>
  Object.fromEntries(
    Object.entries(readers).flatMap(([reader, read]) =>
      read.map((name) => [
        `${reader}.${name}`,
        operation('receive', name, { title: reader, tags: [{ name: ownerOf(reader) }] }),
      ]),
    ),
  );

const operation = (action: 'send' | 'receive', name: EventName, more: Json): Json => ({
  action,
  ...more,
  channel: ref(`channels/${name}`),
  messages: [ref(`channels/${name}/messages/${name}`)],
});

const message = (name: EventName, sample: unknown, schemas: Json): Json => ({
  name,
  headers: {
    type: 'object',
    required: ['Nats-Msg-Id', 'happened-at', 'correlation-id'],
    properties: {
      'Nats-Msg-Id': { type: 'string', format: 'uuid', description: 'The same however often the event is delivered.' },
      'happened-at': { type: 'string', format: 'date-time' },
      'correlation-id': { type: 'string', description: 'Of the request that began it all.' },
    },
  },
  payload: payload(name, schemas),
  examples: [{ name: 'sample', payload: sample }],
});

/** Schemas with a name of their own move to `components/schemas`, where all payloads share them. */
function payload(name: EventName, schemas: Json): Json {
  const { $schema, definitions, ...schema } = z.toJSONSchema(events[name], { target: 'draft-7' }) as Json;
  Object.assign(schemas, shared(definitions ?? {}));
  return shared(schema);
}

const shared = <T>(schema: T): T =>
  JSON.parse(JSON.stringify(schema).replaceAll('#/definitions/', '#/components/schemas/'));

/** The first word of a name: `orders` of `orders.order-paid` and of `orders_ask-for-payment`. */
const ownerOf = (name: string): string => name.split(/[._]/, 1)[0] ?? name;

const ref = (path: string): Json => ({ $ref: `#/${path}` });

const byName = (all: EventName[], of: (name: EventName) => Json, key: (name: EventName) => string = String): Json =>
  Object.fromEntries(all.map((name) => [key(name), of(name)]));
