import type { Msg } from '@nats-io/transport-node';
import { events, type Event, type EventName, type Reader } from '@rakkarya/contracts';
import { correlationFrom } from '../correlation.js';

/** An event as it came, before anyone has looked into it. */
export interface Arrived {
  id: string;
  name: string;
  body: string;
  happenedAt: string;
  correlationId: string;
}

/** It cannot be what it says it is, and trying again will not change that. */
export class IllFormedEvent extends Error {}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

export function arrived(message: Msg): Arrived {
  const { subject, headers } = message;
  return {
    id: headers?.get('Nats-Msg-Id') ?? '',
    name: subject.slice(subject.indexOf('.') + 1),
    body: message.string(),
    happenedAt: headers?.get('happened-at') ?? '',
    correlationId: correlationFrom(headers?.get('correlation-id')),
  };
}

/** @throws IllFormedEvent */
export function eventFrom({ id, name, body, happenedAt, correlationId }: Arrived, reader: Reader): Event {
  if (!UUID.test(id)) throw new IllFormedEvent(`its id is no UUID: ${id}`);
  if (Number.isNaN(Date.parse(happenedAt))) throw new IllFormedEvent(`it happened at no time: ${happenedAt}`);
  if (!Object.hasOwn(events, name)) throw new IllFormedEvent(`there is no event ${name}`);
  const { data, error } = events[name as EventName].safeParse(json(body));
  if (error) throw new IllFormedEvent(error.message);
  return { id, reader, name, happenedAt, correlationId, data } as Event;
}

function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new IllFormedEvent('its body is no JSON', { cause: error });
  }
}
